import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { cancelEmptyOrderStep } from "./steps/cancel-empty-order"
import type { VendorOrderMoveInput } from "./steps/deliver-vendor-lines"
import { refundCanceledStep } from "./steps/refund-canceled"
import { fulfillmentLockKey } from "./steps/vendor-order-lock"

/**
 * Sees to the money of a vendor order that was canceled in another way than by
 * `cancel-vendor-order`, or whose process died: in Medusa Admin the whole order can be canceled,
 * and Medusa refunds its payment then. That refund is booked, one that is missing is made.
 */
export const refundCanceledVendorOrderWorkflow = createWorkflow(
  "refund-canceled-vendor-order",
  (input: VendorOrderMoveInput & { order_id: string }) => {
    const key = transform({ input }, ({ input }) => fulfillmentLockKey(input.order_id))
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    refundCanceledStep(input)
    cancelEmptyOrderStep(
      transform({ input }, ({ input }) => ({
        order_id: input.order_id,
        actor_id: input.actor_id,
      }))
    )
    releaseLockStep({ key })
  }
)
