import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type { ListingDTO } from "../../modules/listing/service"
import type ListingModuleService from "../../modules/listing/service"

/** The listing of a product; with `vendor_id`, another vendor's is not found. */
export const loadListingStep = createStep(
  "load-listing",
  async (input: { product_id: string; vendor_id?: string }, { container }) => {
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    const filters = input.vendor_id
      ? { product_id: input.product_id, vendor_id: input.vendor_id }
      : { product_id: input.product_id }
    const [listing] = await listings.listListings(filters, { take: 1 })
    if (!listing) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Listing ${input.product_id} was not found.`
      )
    }
    return new StepResponse(listing as ListingDTO)
  }
)
