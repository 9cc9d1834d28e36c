import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  beginReceiveReturnWorkflow,
  confirmReturnReceiveWorkflow,
  emitEventStep,
  receiveItemReturnRequestWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { ReturnActor } from "../modules/vendor-return/service"
import { loadReturnStep, moveReturnStep } from "./steps/move-return"

export type ReceiveReturnInput = { id: string; actor_type: ReturnActor; actor_id?: string }

/** The pieces came back: they are in stock at the vendor's location again. */
export const receiveReturnWorkflow = createWorkflow(
  "receive-return",
  (input: ReceiveReturnInput) => {
    const move = transform({ input }, ({ input }) => ({ ...input, to: "received" as const }))
    const found = loadReturnStep(move)
    const key = transform({ found }, ({ found }) => found.lock_key)
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    moveReturnStep(move)
    const of = transform({ found }, ({ found }) => ({ return_id: found.return_id }))
    beginReceiveReturnWorkflow.runAsStep({ input: of })
    receiveItemReturnRequestWorkflow.runAsStep({
      input: transform({ found }, ({ found }) => ({
        return_id: found.return_id,
        items: found.items,
      })),
    })
    confirmReturnReceiveWorkflow.runAsStep({ input: of })
    emitEventStep({ eventName: "vendor-return.received", data: { id: input.id } })
    releaseLockStep({ key })
  }
)
