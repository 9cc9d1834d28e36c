import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveListingWorkflow } from "./move-listing"
import { requireCompleteListingStep } from "./steps/require-complete-listing"

export type PublishListingInput = { product_id: string; actor_id: string }

/** The operator lets a submitted listing into the shop. */
export const publishListingWorkflow = createWorkflow(
  "publish-listing",
  (input: PublishListingInput) => {
    requireCompleteListingStep(input.product_id)
    const moved = moveListingWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        ...input,
        to: "published" as const,
        actor_type: "operator" as const,
      })),
    })
    return new WorkflowResponse(moved)
  }
)
