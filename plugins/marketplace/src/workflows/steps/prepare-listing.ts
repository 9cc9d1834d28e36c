import type {
  CreateInventoryLevelInput,
  CreateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  DEFAULT_OPTION,
  type ListingInput,
  type ListingVariantInput,
  type NewListingInput,
} from "../listing-types"
import { checkListing, defaultSalesChannelId } from "./listing-checks"
import { handleFor, requireFreeHandle } from "./listing-handle"

export type InventoryItemInput = {
  sku?: string
  title?: string
  requires_shipping: true
  location_levels?: Omit<CreateInventoryLevelInput, "inventory_item_id">[]
}

/** A product for Medusa's own workflow and, in the order of its variants, their inventory. */
export type PreparedListing = {
  product: CreateProductWorkflowInputDTO
  inventory_items: InventoryItemInput[]
}

/** Every option with every value that it names or that a variant uses. */
export function optionsOf(input: Pick<ListingInput, "options" | "variants">) {
  const options = new Map(
    (input.options ?? []).map((option) => [option.title, new Set(option.values)])
  )
  for (const variant of input.variants ?? []) {
    for (const [title, value] of Object.entries(variant.options ?? {})) {
      options.set(title, (options.get(title) ?? new Set()).add(value))
    }
  }
  if (!options.size) {
    options.set(DEFAULT_OPTION.title, new Set([DEFAULT_OPTION.value]))
  }
  return [...options].map(([title, values]) => ({ title, values: [...values] }))
}

/** A variant as Medusa's product workflows take it (inventory comes separately). */
export function variantOf(variant: ListingVariantInput, rank: number) {
  const chosen = Object.values(variant.options ?? {})
  return {
    title: variant.title ?? (chosen.join(" / ") || DEFAULT_OPTION.value),
    sku: variant.sku ?? undefined,
    variant_rank: rank,
    manage_inventory: true,
    allow_backorder: false,
    options: chosen.length ? variant.options : { [DEFAULT_OPTION.title]: DEFAULT_OPTION.value },
    prices: variant.prices ?? [],
  }
}

export function inventoryItemOf(
  variant: ListingVariantInput,
  productTitle: string,
  locationId: string | null
): InventoryItemInput {
  return {
    sku: variant.sku ?? undefined,
    title: [productTitle, variant.title].filter(Boolean).join(", "),
    requires_shipping: true,
    location_levels: locationId
      ? [{ location_id: locationId, stocked_quantity: variant.stock ?? 0 }]
      : undefined,
  }
}

export const imageOf = (image: { url: string; alt?: string | null }) => ({
  url: image.url,
  metadata: image.alt ? { alt: image.alt } : null,
})

/** Checks a new listing as a whole and turns it into what Medusa's product workflow takes. */
export const prepareListingStep = createStep(
  "prepare-listing",
  async (
    { vendor_id, listing }: { vendor_id: string; listing: NewListingInput },
    { container }
  ) => {
    const vendor = await checkListing(container, vendor_id, listing)
    const variants = listing.variants ?? []
    const prepared: PreparedListing = {
      product: {
        title: listing.title,
        subtitle: listing.subtitle,
        description: listing.description,
        handle: listing.handle
          ? await requireFreeHandle(container, listing.handle)
          : await handleFor(container, listing.title),
        status: "draft",
        images: (listing.images ?? []).map(imageOf),
        thumbnail: listing.images?.[0]?.url,
        category_ids: listing.category_ids,
        shipping_profile_id: vendor.shipping_profile_id ?? undefined,
        sales_channels: [{ id: await defaultSalesChannelId(container) }],
        options: optionsOf(listing),
        variants: variants.map(variantOf),
      },
      inventory_items: variants.map((variant) =>
        inventoryItemOf(variant, listing.title, vendor.stock_location_id)
      ),
    }
    return new StepResponse(prepared)
  }
)
