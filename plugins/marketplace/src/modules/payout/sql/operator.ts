import { MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isBegun } from "../transitions"
import {
  lockTransfer,
  moveTransfer,
  recordChange,
  updateRow,
  type Act,
  type TransferRow,
} from "./rows"

const notAllowed = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** @throws MedusaError `not_allowed` for a transfer that is under way, done, or held already */
export async function hold(manager: SqlEntityManager, id: string, act: Act): Promise<void> {
  const transfer = await lockTransfer(manager, id)
  if (isBegun(transfer.status) || transfer.status === "canceled") {
    throw notAllowed(`A transfer that is ${transfer.status} cannot be held.`)
  }
  if (transfer.held_at) {
    throw notAllowed("The transfer is held already.")
  }
  await updateRow(manager, "transfer", id, { held_at: new Date(), hold_reason: act.reason ?? null })
  await recordChange(manager, { transfer_id: id, from: transfer.status, to: "held", ...act })
}

/** @throws MedusaError `not_allowed` for a transfer that is not held */
export async function releaseHold(manager: SqlEntityManager, id: string, act: Act): Promise<void> {
  const transfer = await lockTransfer(manager, id)
  if (!transfer.held_at) {
    throw notAllowed("The transfer is not held.")
  }
  await updateRow(manager, "transfer", id, { held_at: null, hold_reason: null })
  await recordChange(manager, { transfer_id: id, from: "held", to: transfer.status, ...act })
}

/** Tries a transfer again now that failed, or that waits after a refusal. */
export async function retry(manager: SqlEntityManager, id: string, act: Act): Promise<void> {
  const transfer = await lockTransfer(manager, id)
  const next_attempt_at = new Date()
  if (transfer.status === "failed") {
    await moveTransfer(manager, transfer, "available", { next_attempt_at }, act)
  } else if (transfer.status === "available" || transfer.status === "sending") {
    await updateRow(manager, "transfer", id, { next_attempt_at })
  } else {
    throw notAllowed(`A transfer that is ${transfer.status} cannot be tried again.`)
  }
}

/** `at` by the marketplace's clock. */
export type PaidByHand = Act & { id: string; reference: string; at: Date }

/**
 * The operator has sent the money himself.
 *
 * @throws MedusaError `not_allowed` when the vendor is not paid by hand, or nothing is due
 */
export async function markPaid(
  manager: SqlEntityManager,
  { id, reference, at, ...act }: PaidByHand
): Promise<void> {
  const transfer = await lockTransfer(manager, id)
  const [account]: { provider: string | null; held_at: Date | null }[] = await manager.execute(
    "SELECT provider, held_at FROM payout_account WHERE vendor_id = ? AND deleted_at IS NULL",
    [transfer.vendor_id]
  )
  if (account?.provider !== "manual") {
    throw notAllowed("This vendor is not paid by bank transfer.")
  }
  assertPayable(transfer, account.held_at)
  await moveTransfer(
    manager,
    transfer,
    "sent",
    {
      provider: "manual",
      external_id: reference,
      sent_at: at,
      last_error: null,
    },
    { ...act, reason: act.reason ?? reference }
  )
}

function assertPayable(transfer: TransferRow, vendorHeldAt: Date | null) {
  if (transfer.status !== "available") {
    throw notAllowed(`A transfer that is ${transfer.status} cannot be marked paid.`)
  }
  if (transfer.held_at || transfer.frozen_by || vendorHeldAt) {
    throw notAllowed("The transfer is held.")
  }
}
