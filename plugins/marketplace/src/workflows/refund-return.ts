import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { RefundActor } from "../modules/refund/transitions"
import { refundVendorOrderWorkflow } from "./refund-vendor-order"
import { loadReturnStep, moveReturnStep } from "./steps/move-return"

export type RefundReturnInput = {
  id: string
  shipping?: boolean | undefined
  /** Major units, when the pieces are not worth their price any more. */
  amount?: number | undefined
  note?: string | null | undefined
  actor_type: Exclude<RefundActor, "system">
  actor_id?: string
}

/** Pays for what came back. Run again it is the same refund, and the status moves once. */
export const refundReturnWorkflow = createWorkflow("refund-return", (input: RefundReturnInput) => {
  const found = loadReturnStep(
    transform({ input }, ({ input }) => ({ id: input.id, to: "refunded" as const }))
  )
  const key = transform({ found }, ({ found }) => found.lock_key)
  acquireLockStep({ key, timeout: 30, ttl: 120 })
  const refund_id = refundVendorOrderWorkflow.runAsStep({
    input: transform({ input, found }, ({ input, found }) => ({
      vendor_order_id: found.vendor_order_id,
      ...(input.amount === undefined
        ? { items: found.items, shipping: input.shipping }
        : { amount: input.amount }),
      reason: "returned",
      note: input.note ?? null,
      source: "return" as const,
      return_id: found.return_id,
      actor_type: input.actor_type,
      actor_id: input.actor_id,
      idempotency_key: `return:${input.id}`,
    })),
  })
  moveReturnStep(
    transform({ input, refund_id }, ({ input, refund_id }) => ({
      id: input.id,
      to: "refunded" as const,
      actor_type: input.actor_type,
      actor_id: input.actor_id,
      refund_id,
    }))
  )
  emitEventStep({ eventName: "vendor-return.refunded", data: { id: input.id } })
  releaseLockStep({ key })
  return new WorkflowResponse(refund_id)
})
