import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type { ListingKind } from "../../modules/listing/kinds"
import type ListingModuleService from "../../modules/listing/service"

type Input = { product_id: string; vendor_id: string; kind: ListingKind }

/** Makes a product a vendor's listing, in draft. */
export const createListingRowStep = createStep(
  "create-listing-row",
  async (input: Input, { container }) => {
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    const listing = await listings.createListings(input)
    return new StepResponse(listing.id, listing.id)
  },
  async (id, { container }) => {
    if (id) {
      const listings: ListingModuleService = container.resolve(LISTING_MODULE)
      await listings.deleteListings(id)
    }
  }
)
