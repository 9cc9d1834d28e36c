import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { followVendorOrdersStep } from "./steps/follow-vendor-orders"
import { fulfillmentLockKey } from "./steps/vendor-order-lock"

/** An order's vendor orders take over what happened to its fulfillments in Medusa. */
export const followVendorOrdersWorkflow = createWorkflow(
  "follow-vendor-orders",
  (input: { order_id: string }) => {
    const key = transform({ input }, ({ input }) => fulfillmentLockKey(input.order_id))
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const moves = followVendorOrdersStep(input)
    releaseLockStep({ key })
    return new WorkflowResponse(moves)
  }
)
