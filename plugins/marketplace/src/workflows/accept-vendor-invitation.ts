import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  acceptVendorInvitationStep,
  type AcceptVendorInvitationInput,
} from "./steps/accept-vendor-invitation"

/** An invited person, signed up with the address the invitation went to, takes its seat. */
export const acceptVendorInvitationWorkflow = createWorkflow(
  "accept-vendor-invitation",
  (input: AcceptVendorInvitationInput) => {
    const member = acceptVendorInvitationStep(input)
    setAuthAppMetadataStep({
      authIdentityId: input.auth_identity_id,
      actorType: "vendor_member",
      value: member.id,
    })
    return new WorkflowResponse(member)
  }
)
