import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type ListingModuleService from "../../modules/listing/service"

/** Takes the listing away from its product; soft, so that it can be brought back. */
export const deleteListingRowStep = createStep(
  "delete-listing-row",
  async (id: string, { container }) => {
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    await listings.softDeleteListings([id])
    return new StepResponse(void 0, id)
  },
  async (id, { container }) => {
    if (id) {
      const listings: ListingModuleService = container.resolve(LISTING_MODULE)
      await listings.restoreListings([id])
    }
  }
)
