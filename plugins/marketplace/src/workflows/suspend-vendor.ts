import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VendorTransition } from "../modules/vendor/service"
import { sendVendorChangeMailsStep } from "./steps/send-vendor-change-mails"
import { transitionVendorStep } from "./steps/transition-vendor"

/** Takes an approved store out of the shop until the operator lets it back in. */
export const suspendVendorWorkflow = createWorkflow(
  "suspend-vendor",
  (input: { vendor_id: string; actor_id: string; reason: string }) => {
    const move = transform(
      { input },
      ({ input }): VendorTransition => ({
        id: input.vendor_id,
        to: "suspended",
        actor_type: "operator",
        actor_id: input.actor_id,
        reason: input.reason,
      })
    )
    const { vendor, change_id } = transitionVendorStep(move)
    emitEventStep({ eventName: "vendor.suspended", data: { id: input.vendor_id } })
    sendVendorChangeMailsStep(change_id)
    return new WorkflowResponse(vendor)
  }
)
