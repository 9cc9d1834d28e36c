import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type { ListingActor, ListingStatus } from "../../modules/listing/transitions"
import type ListingModuleService from "../../modules/listing/service"
import { marketplaceOptions } from "../../options"

/**
 * Where a submitted listing goes: with review `"all"` to the operator, with `"none"` straight
 * into the shop, with `"first"` to the operator until he has published one of this vendor's.
 */
export const decideReviewStep = createStep(
  "decide-review",
  async ({ vendor_id }: { vendor_id: string }, { container }) => {
    const { listing_review: mode } = marketplaceOptions(
      container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    )
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    const trusted =
      mode === "none" ||
      (mode === "first" &&
        (
          await listings.listListingReviews(
            { vendor_id, to: "published", actor_type: "operator" },
            { select: ["id"], take: 1 }
          )
        ).length > 0)
    return new StepResponse<{ to: ListingStatus; actor_type: ListingActor }>(
      trusted ? { to: "published", actor_type: "system" } : { to: "proposed", actor_type: "vendor" }
    )
  }
)
