import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { shipVendorLinesStep, type ShipVendorOrderInput } from "./steps/ship-vendor-lines"
import { moveVendorOrderStep } from "./steps/move-vendor-order"
import { vendorOrderLockKeyStep } from "./steps/vendor-order-lock"

/** A vendor hands its parcel to a carrier: shipped in Medusa with its label, `shipped` here. */
export const shipVendorOrderWorkflow = createWorkflow(
  "ship-vendor-order",
  (input: ShipVendorOrderInput) => {
    const key = vendorOrderLockKeyStep(input)
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    shipVendorLinesStep(input)
    moveVendorOrderStep(
      transform({ input }, ({ input: { id, actor_type, actor_id } }) => ({
        id,
        to: "shipped" as const,
        actor_type,
        actor_id,
      }))
    )
    emitEventStep({ eventName: "vendor-order.shipped", data: { id: input.id } })
    releaseLockStep({ key })
  }
)
