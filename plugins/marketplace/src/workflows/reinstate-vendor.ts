import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VendorTransition } from "../modules/vendor/service"
import { sendVendorChangeMailsStep } from "./steps/send-vendor-change-mails"
import { transitionVendorStep } from "./steps/transition-vendor"

/** Lets a suspended store back in; what approval provisioned is still there. */
export const reinstateVendorWorkflow = createWorkflow(
  "reinstate-vendor",
  (input: { vendor_id: string; actor_id: string; reason?: string | null }) => {
    const move = transform(
      { input },
      ({ input }): VendorTransition => ({
        id: input.vendor_id,
        from: "suspended",
        to: "approved",
        actor_type: "operator",
        actor_id: input.actor_id,
        reason: input.reason,
      })
    )
    const { vendor, change_id } = transitionVendorStep(move)
    emitEventStep({ eventName: "vendor.reinstated", data: { id: input.vendor_id } })
    sendVendorChangeMailsStep(change_id)
    return new WorkflowResponse(vendor)
  }
)
