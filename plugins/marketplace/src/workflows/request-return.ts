import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  emitEventStep,
  releaseLockStep,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { openReturnStep, planReturnStep, type RequestReturnInput } from "./steps/plan-return"
import { fulfillmentLockKey } from "./steps/vendor-order-lock"

/**
 * A shopper wants to send pieces of one vendor order back. Medusa's own return is made with it,
 * so that its admin shows the same; it goes to the vendor's stock location.
 */
export const requestReturnWorkflow = createWorkflow(
  "request-return",
  (input: RequestReturnInput) => {
    const key = transform({ input }, ({ input }) => fulfillmentLockKey(input.order_id))
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const planned = planReturnStep(input)
    const change = beginReturnOrderWorkflow.runAsStep({
      input: transform({ planned }, ({ planned }) => ({
        order_id: planned.order_id,
        location_id: planned.location_id ?? undefined,
        created_by: planned.actor_id ?? undefined,
        internal_note: planned.note ?? undefined,
      })),
    })
    requestItemReturnWorkflow.runAsStep({
      input: transform({ planned, change }, ({ planned, change }) => ({
        return_id: change.return_id!,
        items: planned.lines.map(({ item_id, quantity, reason_id, reason }) => ({
          id: item_id,
          quantity,
          ...(reason_id && { reason_id }),
          ...(reason && { internal_note: reason }),
        })),
      })),
    })
    confirmReturnRequestWorkflow.runAsStep({
      input: transform({ change }, ({ change }) => ({ return_id: change.return_id! })),
    })
    const id = openReturnStep(
      transform({ planned, change }, ({ planned, change }) => ({
        ...planned,
        return_id: change.return_id!,
      }))
    )
    emitEventStep({ eventName: "vendor-return.requested", data: { id } })
    releaseLockStep({ key })
    return new WorkflowResponse(id)
  }
)
