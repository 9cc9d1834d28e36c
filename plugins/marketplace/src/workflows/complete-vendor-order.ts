import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { VendorOrderMoveInput } from "./steps/deliver-vendor-lines"
import { moveVendorOrderStep } from "./steps/move-vendor-order"

/** Closes a delivered vendor order; the `complete-vendor-orders` job does it some days later. */
export const completeVendorOrderWorkflow = createWorkflow(
  "complete-vendor-order",
  (input: VendorOrderMoveInput) => {
    moveVendorOrderStep(
      transform({ input }, ({ input }) => ({ ...input, to: "completed" as const }))
    )
    emitEventStep({ eventName: "vendor-order.completed", data: { id: input.id } })
  }
)
