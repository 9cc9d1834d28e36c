import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveListingWorkflow } from "./move-listing"
import { decideReviewStep } from "./steps/decide-review"
import { loadListingStep } from "./steps/load-listing"
import { requireCompleteListingStep } from "./steps/require-complete-listing"

export type SubmitListingInput = { product_id: string; vendor_id: string; actor_id?: string }

/** A vendor offers a complete listing: it waits for review or, where none is due, is published. */
export const submitListingWorkflow = createWorkflow(
  "submit-listing",
  (input: SubmitListingInput) => {
    const listing = loadListingStep(input)
    requireCompleteListingStep(listing.product_id)
    const decision = decideReviewStep({ vendor_id: listing.vendor_id })
    const moved = moveListingWorkflow.runAsStep({
      input: transform({ input, decision }, ({ input, decision }) => ({
        product_id: input.product_id,
        actor_id: input.actor_id,
        ...decision,
      })),
    })
    return new WorkflowResponse(moved)
  }
)
