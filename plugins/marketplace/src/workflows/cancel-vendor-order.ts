import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  deleteReservationsByLineItemsStep,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { cancelEmptyOrderStep } from "./steps/cancel-empty-order"
import type { VendorOrderMoveInput } from "./steps/deliver-vendor-lines"
import { moveVendorOrderStep } from "./steps/move-vendor-order"
import { vendorOrderLockKeyStep } from "./steps/vendor-order-lock"
import { refundCanceledStep } from "./steps/refund-canceled"
import { releaseVendorLinesStep } from "./steps/release-vendor-lines"

/**
 * Cancels a vendor order before it is shipped: its pieces can be bought again, and what was paid
 * for it goes back. The last one of an order cancels the order itself.
 */
export const cancelVendorOrderWorkflow = createWorkflow(
  "cancel-vendor-order",
  (input: VendorOrderMoveInput) => {
    const key = vendorOrderLockKeyStep(input)
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    const released = releaseVendorLinesStep(input)
    deleteReservationsByLineItemsStep(released.item_ids)
    moveVendorOrderStep(
      transform({ input }, ({ input }) => ({ ...input, to: "canceled" as const }))
    )
    refundCanceledStep(input)
    cancelEmptyOrderStep(
      transform({ input, released }, ({ input, released }) => ({
        order_id: released.order_id,
        actor_id: input.actor_id,
      }))
    )
    emitEventStep({ eventName: "vendor-order.canceled", data: { id: input.id } })
    releaseLockStep({ key })
  }
)
