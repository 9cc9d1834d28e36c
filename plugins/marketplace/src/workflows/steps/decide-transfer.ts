import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import { postTransfers } from "../../payouts/post-transfers"
import { marketplaceNow } from "../../stripe/now"

export type TransferDecision = {
  id: string
  actor_id: string
  reason?: string | null | undefined
}

// Each is the only step of its workflow, so there is nothing that could be taken back.

export const holdTransferStep = createStep(
  "hold-transfer",
  async ({ id, ...act }: TransferDecision, { container }) => {
    const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
    await payouts.hold(id, { ...act, reason: act.reason ?? null })
    return new StepResponse(undefined)
  }
)

export const releaseTransferHoldStep = createStep(
  "release-transfer-hold",
  async ({ id, ...act }: TransferDecision, { container }) => {
    const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
    await payouts.releaseHold(id, { ...act, reason: act.reason ?? null })
    return new StepResponse(undefined)
  }
)

export const retryTransferStep = createStep(
  "retry-transfer",
  async ({ id, ...act }: TransferDecision, { container }) => {
    const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
    await payouts.retry(id, { ...act, reason: act.reason ?? null })
    return new StepResponse(undefined)
  }
)

/** The row first, the ledger after it: a process that dies in between is made good by the job. */
export const markTransferPaidStep = createStep(
  "mark-transfer-paid",
  async (paid: { id: string; actor_id: string; reference: string }, { container }) => {
    const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
    await payouts.markPaid({ ...paid, at: await marketplaceNow(container) })
    await postTransfers(container, "sent")
    return new StepResponse(undefined)
  }
)
