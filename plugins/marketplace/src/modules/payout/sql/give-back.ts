import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isBegun } from "../transitions"
import { giveReversalBack, restore } from "./disputes"
import {
  lockReversalsOf,
  lockTransfersOf,
  moveTransfer,
  recordChange,
  updateRow,
  type TransferRow,
} from "./rows"
import type { TakenBack, TakenPart, VendorAccountKind } from "./reversals"

export type GiveBackInput = { vendor_order_id: string; source_id: string }

type Deduction = { id: string; transfer_id: string; account: VendorAccountKind; amount: bigint }

/**
 * A refund failed: the vendor has his share again, and the answer says which accounts the
 * posting credits. What cannot go back into its transfer is paid by a new one, from
 * `vendor_pending` on. Once per refund; a repeated call answers nothing to credit.
 *
 * @throws MedusaError `conflict` while a reversal's call is under way: try again later
 */
export async function giveBack(
  manager: SqlEntityManager,
  input: GiveBackInput
): Promise<TakenBack> {
  const transfers = await lockTransfersOf(manager, input.vendor_order_id)
  const rows: (Omit<Deduction, "amount"> & { amount: string })[] = await manager.execute(
    `UPDATE transfer_deduction SET returned_at = now(), updated_at = now()
     WHERE vendor_order_id = ? AND source_type = 'refund' AND source_id = ?
       AND returned_at IS NULL AND deleted_at IS NULL
     RETURNING id, transfer_id, account, amount::text AS amount`,
    [input.vendor_order_id, input.source_id]
  )
  const parts: TakenPart[] = []
  for (const { amount, ...deduction } of rows) {
    const transfer = transfers.find(({ id }) => id === deduction.transfer_id)
    if (transfer) {
      const owned = { ...deduction, amount: BigInt(amount) }
      parts.push(
        ...(deduction.account === "vendor_receivable"
          ? await returnReversed(manager, transfer, input.source_id)
          : [await returnDeducted(manager, transfer, owned, input.source_id)])
      )
    }
  }
  return { parts: parts.filter(({ amount }) => amount > 0n) }
}

async function returnReversed(
  manager: SqlEntityManager,
  transfer: TransferRow,
  refundId: string
): Promise<TakenPart[]> {
  const reversals = await lockReversalsOf(manager, [transfer.id])
  const own = reversals.find(
    ({ source_type, source_id }) => source_type === "refund" && source_id === refundId
  )
  if (!own) {
    return []
  }
  const { restored, receivable } = await giveReversalBack(manager, transfer, own)
  return [
    { account: "vendor_pending", amount: restored },
    { account: "vendor_receivable", amount: receivable },
  ]
}

async function returnDeducted(
  manager: SqlEntityManager,
  transfer: TransferRow,
  { amount }: Deduction,
  refundId: string
): Promise<TakenPart> {
  if (isBegun(transfer.status)) {
    await restore(manager, transfer, `${refundId}:reduced`, amount)
    return { account: "vendor_pending", amount }
  }
  const reason = `refund ${refundId} failed`
  const reduced_amount = transfer.reduced_amount - amount
  const back = transfer.released_at ? "available" : "pending"
  if (transfer.status === "canceled") {
    await moveTransfer(manager, transfer, back, { reduced_amount }, { reason })
  } else {
    await updateRow(manager, "transfer", transfer.id, { reduced_amount })
    await recordChange(manager, {
      transfer_id: transfer.id,
      from: transfer.status,
      to: "restored",
      reason,
    })
  }
  return { account: back === "available" ? "vendor_available" : "vendor_pending", amount }
}
