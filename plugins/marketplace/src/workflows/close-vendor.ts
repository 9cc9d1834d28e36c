import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VendorTransition } from "../modules/vendor/service"
import { sendVendorChangeMailsStep } from "./steps/send-vendor-change-mails"
import { transitionVendorStep } from "./steps/transition-vendor"

/** Closes a store for good: by the operator, or by its own owner while it is approved. */
export const closeVendorWorkflow = createWorkflow(
  "close-vendor",
  (input: {
    vendor_id: string
    actor_type: "operator" | "vendor"
    actor_id: string
    reason?: string | null
  }) => {
    const move = transform(
      { input },
      ({ input }): VendorTransition => ({
        id: input.vendor_id,
        to: "closed",
        actor_type: input.actor_type,
        actor_id: input.actor_id,
        reason: input.reason,
      })
    )
    const { vendor, change_id } = transitionVendorStep(move)
    emitEventStep({ eventName: "vendor.closed", data: { id: input.vendor_id } })
    sendVendorChangeMailsStep(change_id)
    return new WorkflowResponse(vendor)
  }
)
