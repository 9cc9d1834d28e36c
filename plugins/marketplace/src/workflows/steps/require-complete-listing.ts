import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type GraphVariant = {
  title: string
  prices?: { id: string }[] | null
  inventory_items?:
    | { inventory?: { location_levels?: { location_id: string }[] | null } | null }[]
    | null
}

/** What a shopper could not do without: each missing part in the words of the vendor panel. */
async function missingParts(container: MedusaContainer, productId: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: [
      "title",
      "images.id",
      "variants.title",
      "variants.prices.id",
      "variants.inventory_items.inventory.location_levels.location_id",
      "listing.vendor.stock_location_id",
    ],
    filters: { id: productId },
  })
  const [product] = data
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Listing ${productId} was not found.`)
  }
  const variants = (product.variants ?? []) as unknown as GraphVariant[]
  const locationId = product.listing?.vendor?.stock_location_id
  const hasStock = (variant: GraphVariant) =>
    variant.inventory_items?.some((item) =>
      item.inventory?.location_levels?.some((level) => level.location_id === locationId)
    )
  return [
    product.title?.trim() ? null : "title",
    product.images?.length ? null : "image",
    variants.length && variants.every((variant) => variant.prices?.length) ? null : "price",
    locationId && variants.every(hasStock) ? null : "stock location",
  ].filter((part) => part !== null)
}

/** @throws MedusaError `invalid_data` that names every missing part at once */
export const requireCompleteListingStep = createStep(
  "require-complete-listing",
  async (productId: string, { container }) => {
    const missing = await missingParts(container, productId)
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The listing is not complete. Missing: ${missing.join(", ")}.`
      )
    }
    return new StepResponse(void 0)
  }
)
