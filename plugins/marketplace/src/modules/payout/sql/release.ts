import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { lockTransfer, moveTransfer, reversalRows, updateRow, type TransferRow } from "./rows"

const min = (a: bigint, b: bigint) => (a < b ? a : b)

/** What of a reversal no provider will bring back: to be withheld from later transfers. */
const OWED = `(CASE status WHEN 'owed' THEN amount ELSE amount - reverse_amount END) - netted_amount`

/**
 * Withholds what the vendor owes in this currency, oldest debt first. The debts are locked, so
 * that two transfers released at once never withhold the same one twice.
 */
async function withhold(manager: SqlEntityManager, transfer: TransferRow): Promise<bigint> {
  const debts = await reversalRows(
    manager,
    `SELECT * FROM transfer_reversal
     WHERE vendor_id = ? AND currency_code = ? AND credits = 'vendor_receivable'
       AND status <> 'canceled' AND ${OWED} > 0 AND deleted_at IS NULL
     ORDER BY id FOR UPDATE`,
    [transfer.vendor_id, transfer.currency_code]
  )
  let withheld = 0n
  for (const debt of debts) {
    const whole = debt.status === "owed" ? debt.amount : debt.amount - debt.reverse_amount
    const part = min(whole - debt.netted_amount, transfer.amount - withheld)
    if (part > 0n) {
      await updateRow(manager, "transfer_reversal", debt.id, {
        netted_amount: debt.netted_amount + part,
      })
      withheld += part
    }
  }
  return withheld
}

/**
 * A transfer's hold is over: it may be sent, less what the vendor owes.
 *
 * @returns false when there was nothing to release: not pending any more, held, or disputed
 */
export async function release(
  manager: SqlEntityManager,
  transferId: string,
  now: Date
): Promise<boolean> {
  const transfer = await lockTransfer(manager, transferId)
  if (transfer.status !== "pending" || transfer.held_at || transfer.frozen_by) {
    return false
  }
  const withheld = await withhold(manager, transfer)
  await moveTransfer(manager, transfer, "available", {
    released_at: now,
    released_amount: transfer.amount,
    netted_amount: withheld,
  })
  if (withheld === transfer.amount) {
    const reason = "All of it was withheld for what the vendor owed."
    await moveTransfer(
      manager,
      { id: transfer.id, status: "available" },
      "canceled",
      {},
      { reason }
    )
  }
  return true
}
