import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { deliverVendorLinesStep, type VendorOrderMoveInput } from "./steps/deliver-vendor-lines"
import { moveVendorOrderStep } from "./steps/move-vendor-order"
import { vendorOrderLockKeyStep } from "./steps/vendor-order-lock"

/** The parcel arrived: delivered in Medusa and here. */
export const deliverVendorOrderWorkflow = createWorkflow(
  "deliver-vendor-order",
  (input: VendorOrderMoveInput) => {
    const key = vendorOrderLockKeyStep(input)
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    deliverVendorLinesStep(input)
    moveVendorOrderStep(
      transform({ input }, ({ input }) => ({ ...input, to: "delivered" as const }))
    )
    emitEventStep({ eventName: "vendor-order.delivered", data: { id: input.id } })
    releaseLockStep({ key })
  }
)
