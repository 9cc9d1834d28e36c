import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { recordMedusaRefundWorkflow } from "./record-medusa-refund"
import { announceRefundStep } from "./steps/announce-refund"
import { refundLockKeyStep } from "./steps/refund-lock"
import { sendRefundStep } from "./steps/send-refund"

/**
 * Brings a refund that was accepted to its end: the provider's call, Medusa's records, the news
 * of it; the credit note follows. May be run at any time and any number of times; each part is done once.
 */
export const finishRefundWorkflow = createWorkflow(
  "finish-refund",
  (input: { refund_id: string }) => {
    const key = refundLockKeyStep(input)
    // Longer than Stripe may take with all its retries.
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    const sent = sendRefundStep(input)
    recordMedusaRefundWorkflow.runAsStep({ input: sent })
    announceRefundStep(sent)
    releaseLockStep({ key })
    return new WorkflowResponse(transform({ sent }, ({ sent }) => sent.status))
  }
)
