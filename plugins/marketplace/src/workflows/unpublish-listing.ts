import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveListingWorkflow } from "./move-listing"
import { loadListingStep } from "./steps/load-listing"

export type UnpublishListingInput = { product_id: string; vendor_id: string; actor_id?: string }

/** A vendor takes a listing back into draft: out of the shop, or out of the review queue. */
export const unpublishListingWorkflow = createWorkflow(
  "unpublish-listing",
  (input: UnpublishListingInput) => {
    const listing = loadListingStep(input)
    const moved = moveListingWorkflow.runAsStep({
      input: transform({ input, listing }, ({ input, listing }) => ({
        product_id: listing.product_id,
        actor_id: input.actor_id,
        to: "draft" as const,
        actor_type: "vendor" as const,
      })),
    })
    return new WorkflowResponse(moved)
  }
)
