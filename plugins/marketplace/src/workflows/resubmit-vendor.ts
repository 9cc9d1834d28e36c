import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VendorTransition } from "../modules/vendor/service"
import { sendVendorChangeMailsStep } from "./steps/send-vendor-change-mails"
import { transitionVendorStep } from "./steps/transition-vendor"

/** A rejected store applies again. */
export const resubmitVendorWorkflow = createWorkflow(
  "resubmit-vendor",
  (input: { vendor_id: string; actor_id: string }) => {
    const move = transform(
      { input },
      ({ input }): VendorTransition => ({
        id: input.vendor_id,
        to: "pending",
        actor_type: "vendor",
        actor_id: input.actor_id,
      })
    )
    const { vendor, change_id } = transitionVendorStep(move)
    emitEventStep({ eventName: "vendor.resubmitted", data: { id: input.vendor_id } })
    sendVendorChangeMailsStep(change_id)
    return new WorkflowResponse(vendor)
  }
)
