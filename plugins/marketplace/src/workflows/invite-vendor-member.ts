import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inviteVendorMemberStep, type InviteVendorMemberInput } from "./steps/invite-vendor-member"
import { sendMailsStep } from "./steps/send-mail"

/** An owner offers a person a seat; it joins with the code from the mail. */
export const inviteVendorMemberWorkflow = createWorkflow(
  "invite-vendor-member",
  (input: InviteVendorMemberInput) => {
    const { member, mail } = inviteVendorMemberStep(input)
    sendMailsStep(transform({ mail }, ({ mail }) => [mail]))
    return new WorkflowResponse(member)
  }
)
