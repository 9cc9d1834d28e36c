import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  acceptVendorInvitationStep,
  type AcceptVendorInvitationInput,
} from "./steps/accept-vendor-invitation"
import { bindMemberLoginStep } from "./steps/bind-member-login"

/** An invited person, signed up with the address the invitation went to, takes its seat. */
export const acceptVendorInvitationWorkflow = createWorkflow(
  "accept-vendor-invitation",
  (input: AcceptVendorInvitationInput) => {
    const member = acceptVendorInvitationStep(input)
    bindMemberLoginStep({ auth_identity_id: input.auth_identity_id, member_id: member.id })
    return new WorkflowResponse(member)
  }
)
