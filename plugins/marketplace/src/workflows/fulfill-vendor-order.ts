import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { fulfillVendorLinesStep, type FulfillVendorOrderInput } from "./steps/fulfill-vendor-lines"
import { moveVendorOrderStep } from "./steps/move-vendor-order"
import { vendorOrderLockKeyStep } from "./steps/vendor-order-lock"

/** A vendor packs its lines: fulfilled in Medusa, `processing` here. May be called for part of them. */
export const fulfillVendorOrderWorkflow = createWorkflow(
  "fulfill-vendor-order",
  (input: FulfillVendorOrderInput) => {
    const key = vendorOrderLockKeyStep(input)
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const before = fulfillVendorLinesStep(input)
    when("first-fulfillment", { before }, ({ before }) => before.status === "pending").then(() => {
      moveVendorOrderStep(
        transform({ input }, ({ input: { id, actor_type, actor_id } }) => ({
          id,
          to: "processing" as const,
          actor_type,
          actor_id,
        }))
      )
      emitEventStep({ eventName: "vendor-order.processing", data: { id: input.id } })
    })
    releaseLockStep({ key })
  }
)
