import { DEFAULT_OPTION } from "../workflows/listing-types"
import type { ListingSource, SourceImage, SourceVariant } from "./listing-source"

/** From here on a listing says how many pieces are left. */
const LOW_STOCK = 5
/** A shopper sees no exact stock above this. */
const QUANTITY_CAP = 10

export type PriceRange = { min: number; max: number }

/** One row of `listing_document` with its `listing_price` rows. */
export type ListingDocument = {
  id: string
  handle: string
  kind: string
  vendor_id: string
  vendor_handle: string
  vendor_name: string
  title: string
  description: string
  categories: string[]
  tags: string[]
  in_stock: boolean
  created_at: string
  published_at: string
  prices: Record<string, PriceRange>
  /** JSON objects without their closing brace: the reader adds `price` in the asked currency. */
  card: string
  detail: string
  source_version: string
}

export function priceRanges(variants: SourceVariant[]): Record<string, PriceRange> {
  const ranges: Record<string, PriceRange> = {}
  for (const { prices } of variants) {
    for (const [currency, amount] of Object.entries(prices)) {
      const range = ranges[currency]
      ranges[currency] = range
        ? { min: Math.min(range.min, amount), max: Math.max(range.max, amount) }
        : { min: amount, max: amount }
    }
  }
  return ranges
}

/** Stock over all variants: null when one of them does not count its stock. */
function stockOf(variants: SourceVariant[]): number | null {
  const counted = variants.map((variant) => variant.available)
  return counted.some((available) => available === null)
    ? null
    : counted.reduce<number>((sum, available) => sum + Math.max(0, available ?? 0), 0)
}

const imageView = (image: SourceImage) => ({
  url: image.url,
  width: image.width,
  height: image.height,
  sizes: (image.sizes ?? []).map(({ url, width, height }) => ({ url, width, height })),
  ...(image.alt ? { alt: image.alt } : {}),
})

/** The one option of a work that comes in one form only is Medusa's need, not the shopper's. */
const realOptions = (variant: SourceVariant) =>
  variant.options.filter(
    (option) => option.title !== DEFAULT_OPTION.title || option.value !== DEFAULT_OPTION.value
  )

function optionsView(variants: SourceVariant[]) {
  const options = new Map<string, Set<string>>()
  for (const { title, value } of variants.flatMap(realOptions)) {
    options.set(title, (options.get(title) ?? new Set()).add(value))
  }
  return [...options].map(([title, values]) => ({ title, values: [...values] }))
}

const variantView = (variant: SourceVariant) => ({
  id: variant.id,
  title: variant.title,
  sku: variant.sku,
  options: Object.fromEntries(realOptions(variant).map((option) => [option.title, option.value])),
  prices: variant.prices,
  in_stock: variant.available === null || variant.available > 0,
  quantity:
    variant.available === null ? null : Math.min(QUANTITY_CAP, Math.max(0, variant.available)),
})

const openObject = (value: object) => JSON.stringify(value).slice(0, -1)

function sharedView(source: ListingSource, prices: Record<string, PriceRange>) {
  const stock = stockOf(source.variants)
  const [category] = source.categories
  return {
    id: source.id,
    handle: source.handle,
    title: source.title,
    kind: source.kind,
    subtitle: source.subtitle,
    category: category ?? null,
    tags: source.tags,
    prices,
    in_stock: stock === null || stock > 0,
    low_stock: stock !== null && stock > 0 && stock <= LOW_STOCK ? stock : null,
    rating: null,
    created_at: new Date(source.created_at).toISOString(),
  }
}

/** The document a shopper's reads are answered from, ready to be written. */
export function listingDocument(source: ListingSource): ListingDocument {
  const { vendor, variants } = source
  const prices = priceRanges(variants)
  const shared = sharedView(source, prices)
  const { id, handle, name, city, country_code, logo } = vendor
  const vendorCard = { id, handle, name, city, country_code, logo }
  const images = source.images.map(imageView)
  return {
    id: source.id,
    handle: source.handle,
    kind: source.kind,
    vendor_id: id,
    vendor_handle: handle,
    vendor_name: name,
    title: source.title,
    description: [source.subtitle, source.description].filter(Boolean).join(" "),
    categories: [
      ...new Set(source.categories.flatMap((entry) => entry.path.map((step) => step.handle))),
    ],
    tags: source.tags,
    in_stock: shared.in_stock,
    created_at: source.created_at,
    published_at: source.published_at,
    prices,
    card: openObject({ ...shared, vendor: vendorCard, images: images.slice(0, 1) }),
    detail: openObject({
      ...shared,
      description: source.description,
      vendor: {
        ...vendorCard,
        description: vendor.description,
        policies: { shipping: vendor.shipping_policy, returns: vendor.return_policy },
      },
      images,
      options: optionsView(variants),
      variants: variants.map(variantView),
    }),
    source_version: source.source_version,
  }
}
