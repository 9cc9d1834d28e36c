import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { changeVendorMemberStep, type ChangeVendorMemberInput } from "./steps/change-vendor-member"

/** Changes a member's name or role; the last owner stays owner. */
export const updateVendorMemberWorkflow = createWorkflow(
  "update-vendor-member",
  (input: ChangeVendorMemberInput) => new WorkflowResponse(changeVendorMemberStep(input))
)
