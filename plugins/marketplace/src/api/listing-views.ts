import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DEFAULT_OPTION } from "../workflows/listing-types"

const FIELDS = [
  "id",
  "title",
  "subtitle",
  "handle",
  "description",
  "thumbnail",
  "created_at",
  "updated_at",
  "images.url",
  "images.rank",
  "images.metadata",
  "categories.id",
  "categories.name",
  "categories.handle",
  "tags.value",
  "options.id",
  "options.title",
  "options.values.value",
  "variants.id",
  "variants.title",
  "variants.sku",
  "variants.variant_rank",
  "variants.options.value",
  "variants.options.option.title",
  "variants.prices.currency_code",
  "variants.prices.amount",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
  "listing.*",
  "listing.vendor.id",
  "listing.vendor.handle",
  "listing.vendor.name",
]

type Level = { location_id: string; stocked_quantity: number; reserved_quantity: number }
type Price = { currency_code: string; amount: number }
/** What the graph query answers; Medusa's generated types do not reach across links. */
type GraphListing = {
  id: string
  title: string
  subtitle: string | null
  handle: string
  description: string | null
  thumbnail: string | null
  created_at: string
  updated_at: string
  images: { url: string; rank: number; metadata: { alt?: string } | null }[]
  categories: { id: string; name: string; handle: string }[]
  tags: { value: string }[]
  options: { id: string; title: string; values: { value: string }[] }[]
  variants: {
    id: string
    title: string
    sku: string | null
    variant_rank: number | null
    options: { value: string; option: { title: string } }[]
    prices: Price[]
    inventory_items: { inventory: { location_levels: Level[] | null } | null }[] | null
  }[]
  listing: {
    kind: string
    status: string
    submitted_at: string | null
    published_at: string | null
    rejection_reason: string | null
    vendor: { id: string; handle: string; name: string }
  }
}

const isDefaultOption = (title: string, value: string) =>
  title === DEFAULT_OPTION.title && value === DEFAULT_OPTION.value

const byRank = (a: { variant_rank: number | null }, b: { variant_rank: number | null }) =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0)

const priceView = ({ currency_code, amount }: Price) => ({ currency_code, amount })

function variantView(variant: GraphListing["variants"][number]) {
  const levels = (variant.inventory_items ?? []).flatMap(
    (item) => item.inventory?.location_levels ?? []
  )
  const sum = (field: "stocked_quantity" | "reserved_quantity") =>
    levels.reduce((total, level) => total + Number(level[field]), 0)
  return {
    id: variant.id,
    title: variant.title,
    sku: variant.sku,
    options: Object.fromEntries(
      variant.options
        .filter(({ option, value }) => !isDefaultOption(option.title, value))
        .map(({ option, value }) => [option.title, value])
    ),
    prices: (variant.prices ?? []).map(priceView),
    stock: sum("stocked_quantity"),
    reserved: sum("reserved_quantity"),
  }
}

/** A listing as its vendor and the operator see it, in whatever state it is. */
function listingView(product: GraphListing) {
  const { listing } = product
  return {
    id: product.id,
    title: product.title,
    subtitle: product.subtitle,
    handle: product.handle,
    description: product.description,
    thumbnail: product.thumbnail,
    kind: listing.kind,
    status: listing.status,
    submitted_at: listing.submitted_at,
    published_at: listing.published_at,
    rejection_reason: listing.rejection_reason,
    vendor: listing.vendor,
    images: [...product.images]
      .sort((a, b) => a.rank - b.rank)
      .map((image) => ({ url: image.url, alt: image.metadata?.alt ?? null })),
    categories: product.categories,
    tags: product.tags.map((tag) => tag.value),
    options: product.options
      .map(({ title, values }) => ({ title, values: values.map(({ value }) => value) }))
      .filter(({ title, values }) => !values.every((value) => isDefaultOption(title, value))),
    variants: [...product.variants].sort(byRank).map(variantView),
    created_at: product.created_at,
    updated_at: product.updated_at,
  }
}

/** One row of a list: a listing without its parts. */
function rowView(product: GraphListing) {
  const {
    images: _images,
    options: _options,
    variants,
    description: _description,
    ...row
  } = listingView(product)
  const lowest = new Map<string, number>()
  for (const { currency_code, amount } of variants.flatMap((variant) => variant.prices)) {
    lowest.set(currency_code, Math.min(amount, lowest.get(currency_code) ?? amount))
  }
  return {
    ...row,
    variant_count: variants.length,
    prices: [...lowest].map(([currency_code, amount]) => ({ currency_code, amount })),
    stock: variants.reduce((sum, variant) => sum + variant.stock, 0),
  }
}

async function graph(container: MedusaContainer, ids: string[]): Promise<GraphListing[]> {
  if (!ids.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product", fields: FIELDS, filters: { id: ids } })
  const products = new Map(
    (data as unknown as GraphListing[]).map((product) => [product.id, product])
  )
  return ids.map((id) => products.get(id)).filter((product) => product !== undefined)
}

export async function listingRows(container: MedusaContainer, ids: string[]) {
  return (await graph(container, ids)).map(rowView)
}

/** The listing as it is now, or null. */
export async function listingDetail(container: MedusaContainer, id: string) {
  const [product] = await graph(container, [id])
  return product?.listing ? listingView(product) : null
}
