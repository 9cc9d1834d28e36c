import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveListingWorkflow } from "./move-listing"

export type RejectListingInput = { product_id: string; actor_id: string; reason: string }

/** The operator turns a listing down, or takes a published one out of the shop, with a reason. */
export const rejectListingWorkflow = createWorkflow(
  "reject-listing",
  (input: RejectListingInput) => {
    const moved = moveListingWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        ...input,
        to: "rejected" as const,
        actor_type: "operator" as const,
      })),
    })
    return new WorkflowResponse(moved)
  }
)
