import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { acceptRefundStep, type RefundVendorOrderInput } from "./steps/accept-refund"
import { finishRefundStep } from "./steps/finish-refund"
import { vendorOrderLockKeyStep } from "./steps/vendor-order-lock"

export type { RefundVendorOrderInput } from "./steps/accept-refund"

/**
 * Gives a shopper money of one vendor order back: everything left, some lines, shipping, or a
 * free amount. The vendor's share is taken back first in the books, then the shopper is paid.
 *
 * @returns the refund's id; its status says whether the provider has confirmed it
 */
export const refundVendorOrderWorkflow = createWorkflow(
  "refund-vendor-order",
  (input: RefundVendorOrderInput) => {
    const key = vendorOrderLockKeyStep(
      transform({ input }, ({ input }) => ({ id: input.vendor_order_id }))
    )
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    const refund_id = acceptRefundStep(input)
    finishRefundStep({ refund_id })
    releaseLockStep({ key })
    return new WorkflowResponse(refund_id)
  }
)
