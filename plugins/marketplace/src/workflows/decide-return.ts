import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  cancelReturnWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { ReturnActor } from "../modules/vendor-return/service"
import { loadReturnStep, moveReturnStep } from "./steps/move-return"

export type DecideReturnInput = {
  id: string
  to: "accepted" | "refused"
  actor_type: ReturnActor
  actor_id?: string
  reason?: string | null
}

/** The vendor agrees to a return, or refuses it: then Medusa's return is canceled as well. */
export const decideReturnWorkflow = createWorkflow("decide-return", (input: DecideReturnInput) => {
  const found = loadReturnStep(input)
  const key = transform({ found }, ({ found }) => found.lock_key)
  acquireLockStep({ key, timeout: 30, ttl: 60 })
  moveReturnStep(input)
  when("return-is-refused", { input }, ({ input }) => input.to === "refused").then(() => {
    cancelReturnWorkflow.runAsStep({
      input: transform({ found }, ({ found }) => ({ return_id: found.return_id })),
    })
  })
  emitEventStep({
    eventName: transform({ input }, ({ input }) => `vendor-return.${input.to}`),
    data: { id: input.id },
  })
  releaseLockStep({ key })
})
