import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { lockTransfersOf, recordChange } from "./rows"
import type { TakenBack } from "./reversals"

export type OweInput = { vendor_order_id: string; source_id: string; amount: bigint }

/** Its own key beside the refund's reversal, which it may stand next to. */
const debtOf = (refundId: string) => `${refundId}:commission`

/**
 * A refund costs the vendor more than the order brought him, because the commission is kept: the
 * difference is a debt, withheld from his next transfers like a reversal that failed.
 */
export async function owe(manager: SqlEntityManager, input: OweInput): Promise<TakenBack> {
  const [transfer] = await lockTransfersOf(manager, input.vendor_order_id)
  if (input.amount <= 0n || !transfer) {
    return { parts: [] }
  }
  await manager.execute(
    `INSERT INTO transfer_reversal (id, transfer_id, vendor_id, currency_code, source_type, source_id,
       status, amount, reverse_amount, credits)
     VALUES (?, ?, ?, ?, 'refund', ?, 'owed', ?, 0, 'vendor_receivable')
     ON CONFLICT (transfer_id, source_type, source_id) WHERE deleted_at IS NULL DO NOTHING`,
    [
      generateEntityId(undefined, "trrv"),
      transfer.id,
      transfer.vendor_id,
      transfer.currency_code,
      debtOf(input.source_id),
      input.amount.toString(),
    ]
  )
  const reason = `refund ${input.source_id}, commission kept`
  await recordChange(manager, {
    transfer_id: transfer.id,
    from: transfer.status,
    to: "owing",
    reason,
  })
  return { parts: [{ account: "vendor_receivable", amount: input.amount }] }
}

/** The refund failed: the debt is gone. What was withheld for it already stays the vendor's credit. */
export async function forgive(
  manager: SqlEntityManager,
  input: Omit<OweInput, "amount">
): Promise<TakenBack> {
  await lockTransfersOf(manager, input.vendor_order_id)
  const rows: { amount: string }[] = await manager.execute(
    `UPDATE transfer_reversal SET status = 'canceled', updated_at = now()
     WHERE source_type = 'refund' AND source_id = ? AND status = 'owed' AND deleted_at IS NULL
     RETURNING amount::text AS amount`,
    [debtOf(input.source_id)]
  )
  return {
    parts: rows.map(({ amount }) => ({
      account: "vendor_receivable" as const,
      amount: BigInt(amount),
    })),
  }
}
