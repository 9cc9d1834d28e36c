import type { MedusaContainer, ProductTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DEFAULT_OPTION, type ListingInput, type ListingVariantInput } from "../listing-types"
import { checkListing } from "./listing-checks"
import { requireFreeHandle } from "./listing-handle"
import {
  imageOf,
  inventoryItemOf,
  optionsOf,
  variantOf,
  type InventoryItemInput,
} from "./prepare-listing"

type Input = { product_id: string; vendor_id: string; listing: ListingInput; in_shop: boolean }

type Current = {
  id: string
  title: string
  options: { id: string; title: string; values: { value: string }[] }[]
  variants: {
    id: string
    inventory_items:
      | {
          inventory_item_id: string
          inventory: { location_levels: { id: string; location_id: string }[] | null } | null
        }[]
      | null
  }[]
}

type LevelInput = { inventory_item_id: string; location_id: string; stocked_quantity: number }

/** What Medusa's workflows have to do, in their words; empty lists are skipped. */
export type ListingUpdatePlan = {
  product: ProductTypes.UpsertProductDTO
  options: {
    add: { title: string; values: string[]; is_exclusive: true }[]
    remove: string[]
    update: { product_option_id: string; add: { value: string }[] }[]
  }
  variants: {
    remove: string[]
    update: (ProductTypes.UpsertProductVariantDTO & {
      id: string
      prices?: ListingVariantInput["prices"]
    })[]
    create: ReturnType<typeof variantOf>[]
  }
  inventory_items: InventoryItemInput[]
  levels: { create: LevelInput[]; update: LevelInput[] }
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

async function currentOf(container: MedusaContainer, id: string): Promise<Current> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "id",
      "title",
      "options.id",
      "options.title",
      "options.values.value",
      "variants.id",
      "variants.inventory_items.inventory_item_id",
      "variants.inventory_items.inventory.location_levels.id",
      "variants.inventory_items.inventory.location_levels.location_id",
    ],
    filters: { id },
  })
  return data[0] as unknown as Current
}

/** The fields of the product itself; what the vendor left out is left alone. */
async function productOf(container: MedusaContainer, id: string, listing: ListingInput) {
  const { title, subtitle, description, category_ids, images, handle } = listing
  const given = {
    title,
    subtitle,
    description,
    category_ids,
    handle: handle === undefined ? undefined : await requireFreeHandle(container, handle, id),
    images: images?.map(imageOf),
    thumbnail: images ? (images[0]?.url ?? null) : undefined,
  }
  const present = Object.entries(given).filter(([, value]) => value !== undefined)
  return { id, ...Object.fromEntries(present) } as ProductTypes.UpsertProductDTO
}

const realOptions = (current: Current) =>
  current.options
    .map(({ title, values }) => ({ title, values: values.map(({ value }) => value) }))
    .filter(
      ({ title, values }) =>
        title !== DEFAULT_OPTION.title || values.some((value) => value !== DEFAULT_OPTION.value)
    )

/** Options by title: new titles are added, gone ones removed, new values joined to the old. */
function optionPlan(current: Current, listing: ListingInput) {
  const wanted = optionsOf({
    options: listing.options ?? realOptions(current),
    variants: listing.variants,
  })
  const before = new Map(current.options.map((option) => [option.title, option]))
  const titles = new Set(wanted.map((option) => option.title))
  const add = wanted
    .filter((option) => !before.has(option.title))
    .map((option) => ({ ...option, is_exclusive: true as const }))
  const remove = current.options
    .filter((option) => !titles.has(option.title))
    .map((option) => option.id)
  const update = wanted.flatMap(({ title, values }) => {
    const option = before.get(title)
    const known = new Set(option?.values.map(({ value }) => value))
    const missing = values.filter((value) => !known.has(value))
    return option && missing.length
      ? [{ product_option_id: option.id, add: missing.map((value) => ({ value })) }]
      : []
  })
  return { titles, plan: { add, remove, update }, reshaped: add.length + remove.length > 0 }
}

function checkChoices(variants: ListingVariantInput[], titles: Set<string>, current: Set<string>) {
  for (const [index, variant] of variants.entries()) {
    const choices = new Set(Object.keys(variantOf(variant, index).options ?? {}))
    const missing = [...titles].filter((title) => !choices.has(title))
    const keeps = variant.id !== undefined && current.has(variant.id) && !variant.options
    if (missing.length && !keeps) {
      throw invalid(`variants[${index}].options: ${missing.join(", ")} must be chosen.`)
    }
  }
}

function levelPlan(
  current: Current,
  updated: (ListingVariantInput & { id: string })[],
  locationId: string | null
) {
  const levels: ListingUpdatePlan["levels"] = { create: [], update: [] }
  const variants = new Map(current.variants.map((variant) => [variant.id, variant]))
  for (const { id, stock } of updated) {
    const item = variants.get(id)?.inventory_items?.[0]
    if (!item || !locationId) {
      continue
    }
    const exists = item.inventory?.location_levels?.some(
      (level) => level.location_id === locationId
    )
    const level = { inventory_item_id: item.inventory_item_id, location_id: locationId }
    if (!exists) {
      levels.create.push({ ...level, stocked_quantity: stock ?? 0 })
    } else if (stock !== undefined) {
      levels.update.push({ ...level, stocked_quantity: stock })
    }
  }
  return levels
}

function variantUpdateOf(
  { id, title, sku, options, prices }: ListingVariantInput & { id: string },
  variant_rank: number
) {
  const present = Object.entries({ title, sku, options, prices }).filter(
    ([, value]) => value !== undefined
  )
  return { id, variant_rank, ...Object.fromEntries(present) }
}

/** A listing that shoppers or the operator look at keeps what it could not be submitted without. */
function requireStillComplete({ images, variants }: ListingInput, updatedIds: Set<string>) {
  const unpriced = (variant: ListingVariantInput) =>
    variant.prices ? !variant.prices.length : !variant.id || !updatedIds.has(variant.id)
  const missing = [
    images && !images.length ? "image" : null,
    variants && (!variants.length || variants.some(unpriced)) ? "price" : null,
  ].filter((part) => part !== null)
  if (missing.length) {
    throw invalid(`The listing is not complete. Missing: ${missing.join(", ")}.`)
  }
}

/**
 * Compares what the vendor wants with what there is. Variants with an id are changed, those
 * without one are added, those not named are removed. Other option titles make other variants:
 * then all are made anew.
 */
export const planListingUpdateStep = createStep(
  "plan-listing-update",
  async ({ product_id, vendor_id, listing, in_shop }: Input, { container }) => {
    const vendor = await checkListing(container, vendor_id, listing)
    const current = await currentOf(container, product_id)
    const known = new Set(current.variants.map((variant) => variant.id))
    const options = optionPlan(current, listing)
    const variants = listing.variants ?? []
    if (options.reshaped && !listing.variants && known.size) {
      throw invalid("options: with other options the variants must be given, too.")
    }
    const strangers = variants.filter(({ id }) => id !== undefined && !known.has(id))
    if (strangers.length) {
      throw invalid(
        `variants: ${strangers.map(({ id }) => id).join(", ")} is not a variant of this listing.`
      )
    }
    checkChoices(variants, options.titles, options.reshaped ? new Set() : known)
    const kept = options.reshaped ? [] : variants.filter((variant) => variant.id !== undefined)
    const updated = kept as (ListingVariantInput & { id: string })[]
    const keptIds = new Set(updated.map(({ id }) => id))
    if (in_shop) {
      requireStillComplete(listing, keptIds)
    }
    const created = variants.filter(({ id }) => id === undefined || !keptIds.has(id))
    return new StepResponse<ListingUpdatePlan>({
      product: await productOf(container, product_id, listing),
      options: options.plan,
      variants: {
        remove: listing.variants ? [...known].filter((id) => !keptIds.has(id)) : [],
        update: updated.map((variant) => variantUpdateOf(variant, variants.indexOf(variant))),
        create: created.map((variant) => variantOf(variant, variants.indexOf(variant))),
      },
      inventory_items: created.map((variant) =>
        inventoryItemOf(variant, listing.title ?? current.title, vendor.stock_location_id)
      ),
      levels: levelPlan(current, updated, vendor.stock_location_id),
    })
  }
)
