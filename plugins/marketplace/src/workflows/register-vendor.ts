import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { bindMemberLoginStep } from "./steps/bind-member-login"
import { registerVendorStep, type RegisterVendorInput } from "./steps/register-vendor"
import { sendVendorChangeMailsStep } from "./steps/send-vendor-change-mails"

/** A signed-in person without a store asks for one; it waits as `pending` for the operator. */
export const registerVendorWorkflow = createWorkflow(
  "register-vendor",
  (input: RegisterVendorInput) => {
    const { vendor, member, change_id } = registerVendorStep(input)
    bindMemberLoginStep({ auth_identity_id: input.auth_identity_id, member_id: member.id })
    emitEventStep({
      eventName: "vendor.registered",
      data: transform({ vendor }, ({ vendor }) => ({ id: vendor.id })),
    })
    sendVendorChangeMailsStep(change_id)
    return new WorkflowResponse({ vendor, member })
  }
)
