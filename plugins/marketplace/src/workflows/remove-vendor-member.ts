import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { releaseMemberLoginStep } from "./steps/bind-member-login"
import { removeVendorMemberStep, type RemoveVendorMemberInput } from "./steps/remove-vendor-member"

/** Removes a member or takes an invitation back; the last owner stays. */
export const removeVendorMemberWorkflow = createWorkflow(
  "remove-vendor-member",
  (input: RemoveVendorMemberInput) => {
    const id = removeVendorMemberStep(input)
    releaseMemberLoginStep(id)
  }
)
