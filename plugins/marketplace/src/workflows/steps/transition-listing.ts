import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type ListingModuleService from "../../modules/listing/service"
import type { ListingMove, ListingTransition } from "../../modules/listing/service"

/** Moves a listing's status with its row locked and writes the history. */
export const transitionListingStep = createStep(
  "transition-listing",
  async (move: ListingTransition, { container }) => {
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    const moved = await listings.transition(move)
    return new StepResponse<ListingMove, ListingMove>(moved, moved)
  },
  async (moved, { container }) => {
    if (moved) {
      const listings: ListingModuleService = container.resolve(LISTING_MODULE)
      await listings.revertTransition(moved)
    }
  }
)
