import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { recordChange, updateRow, type ReversalRow, type TransferRow } from "./rows"

export type VendorAccountKind = "vendor_pending" | "vendor_available" | "vendor_receivable"

export type TakeBackInput = {
  vendor_order_id: string
  /** Minor units of the vendor's share. */
  amount: bigint
  source_type: "refund" | "dispute"
  /** The refund's or dispute's id: the same one twice takes once. */
  source_id: string
}

/** What the posting debits: usually one part, two when some was withheld or frozen before. */
export type TakenPart = { account: VendorAccountKind; amount: bigint }
export type TakenBack = { parts: TakenPart[] }

/** Writes the reversal that a job sends; without a part to reverse it is owed at once. */
export async function insertReversal(
  manager: SqlEntityManager,
  transfer: TransferRow,
  reversal: Pick<ReversalRow, "source_type" | "source_id" | "amount" | "reverse_amount" | "credits">
): Promise<string> {
  const id = generateEntityId(undefined, "trrv")
  await manager.execute(
    `INSERT INTO transfer_reversal (id, transfer_id, vendor_id, currency_code, source_type, source_id,
       status, amount, reverse_amount, credits)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      transfer.id,
      transfer.vendor_id,
      transfer.currency_code,
      reversal.source_type,
      reversal.source_id,
      reversal.reverse_amount ? "pending" : "owed",
      reversal.amount.toString(),
      reversal.reverse_amount.toString(),
      reversal.credits,
    ]
  )
  await updateRow(manager, "transfer", transfer.id, {
    reversed_amount: transfer.reversed_amount + reversal.amount,
  })
  const reason = `${reversal.source_type} ${reversal.source_id}`
  await recordChange(manager, {
    transfer_id: transfer.id,
    from: transfer.status,
    to: "reversing",
    reason,
  })
  return id
}
