import { MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isBegun } from "../transitions"
import {
  insertTransfers,
  lockReversalsOf,
  lockTransfersOf,
  recordChange,
  updateRow,
  type ReversalRow,
  type TransferRow,
} from "./rows"
import { insertReversal, type TakeBackInput, type TakenPart } from "./reversals"

export type FreezeInput = {
  vendor_order_id: string
  dispute_id: string
  /** The vendor's share of what is disputed, minor units. */
  amount: bigint
}

const min = (a: bigint, b: bigint) => (a < b ? a : b)

/**
 * A dispute was opened: what is not begun is not sent, and what was sent is asked back for the
 * time being. The vendor's balance stays the same; the `reversed` posting puts the money into
 * his `vendor_pending`. Once per dispute.
 */
export async function freeze(manager: SqlEntityManager, input: FreezeInput): Promise<void> {
  const transfers = await lockTransfersOf(manager, input.vendor_order_id)
  const reversals = await lockReversalsOf(
    manager,
    transfers.map(({ id }) => id)
  )
  let left = input.amount
  for (const transfer of transfers) {
    const own = reversals.filter(({ transfer_id }) => transfer_id === transfer.id)
    const asked = own.some(({ source_id }) => source_id === input.dispute_id)
    if (!isBegun(transfer.status) && !transfer.frozen_by) {
      await updateRow(manager, "transfer", transfer.id, { frozen_by: input.dispute_id })
      const reason = `dispute ${input.dispute_id}`
      await recordChange(manager, {
        transfer_id: transfer.id,
        from: transfer.status,
        to: "frozen",
        reason,
      })
      left -= transfer.amount
    } else if (isBegun(transfer.status) && !asked && left > 0n) {
      left -= await freezeSent(manager, transfer, own, left, input.dispute_id)
    }
  }
}

/** @returns how much of the transfer is asked back */
async function freezeSent(
  manager: SqlEntityManager,
  transfer: TransferRow,
  reversals: ReversalRow[],
  wanted: bigint,
  disputeId: string
): Promise<bigint> {
  const reversing = reversals
    .filter(({ status }) => status !== "owed")
    .reduce((sum, { reverse_amount }) => sum + reverse_amount, 0n)
  const capacity = transfer.net_amount - transfer.reduced_amount - transfer.reversed_amount
  const amount = min(wanted, min(capacity, transfer.amount - reversing))
  if (amount > 0n) {
    await insertReversal(manager, transfer, {
      source_type: "dispute",
      source_id: disputeId,
      amount,
      reverse_amount: amount,
      credits: "vendor_pending",
    })
  }
  return amount > 0n ? amount : 0n
}

/**
 * A dispute was won: what was held goes on, and what came back is transferred again by a
 * transfer of its own. Once per dispute.
 *
 * @throws MedusaError `conflict` while a reversal's call is under way: try again later
 */
export async function unfreeze(
  manager: SqlEntityManager,
  input: { vendor_order_id: string; dispute_id: string }
): Promise<void> {
  const transfers = await lockTransfersOf(manager, input.vendor_order_id)
  await thaw(manager, transfers, input.dispute_id)
  const reversals = await lockReversalsOf(
    manager,
    transfers.map(({ id }) => id)
  )
  const own = reversals.filter(
    ({ source_type, source_id }) => source_type === "dispute" && source_id === input.dispute_id
  )
  for (const reversal of own) {
    const transfer = transfers.find(({ id }) => id === reversal.transfer_id)
    if (transfer) {
      await giveReversalBack(manager, transfer, reversal)
    }
  }
}

/** What of a reversal becomes the vendor's again, by the account that is credited. */
export type GivenBack = { restored: bigint; receivable: bigint }

/**
 * Undoes a reversal: one that is not begun is dropped, one that went through is paid out again.
 *
 * @throws MedusaError `conflict` while its call is under way
 */
export async function giveReversalBack(
  manager: SqlEntityManager,
  transfer: TransferRow,
  reversal: ReversalRow
): Promise<GivenBack> {
  if (reversal.status === "sending") {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `Reversal ${reversal.id} is under way; it can be undone once it went through.`
    )
  }
  const reversed = reversal.status === "sent" ? reversal.reverse_amount : 0n
  const restored = reversed + reversal.netted_amount
  const receivable = reversal.amount - restored
  await restore(manager, transfer, reversal.source_id, restored)
  if (reversal.status !== "sent") {
    await updateRow(manager, "transfer_reversal", reversal.id, { status: "canceled" })
    transfer.reversed_amount -= reversal.amount - reversal.netted_amount
    await updateRow(manager, "transfer", transfer.id, { reversed_amount: transfer.reversed_amount })
  }
  return { restored, receivable }
}

/** Opens the transfer that pays a share out again. */
export async function restore(
  manager: SqlEntityManager,
  transfer: TransferRow,
  sourceId: string,
  amount: bigint
): Promise<void> {
  const { vendor_id, vendor_order_id, order_id, currency_code } = transfer
  await insertTransfers(manager, [
    {
      vendor_id,
      vendor_order_id,
      order_id,
      currency_code,
      amount,
      kind: "restored",
      source_id: `${sourceId}:${transfer.id}`,
    },
  ])
}

async function thaw(manager: SqlEntityManager, transfers: TransferRow[], disputeId: string) {
  for (const transfer of transfers.filter(({ frozen_by }) => frozen_by === disputeId)) {
    await updateRow(manager, "transfer", transfer.id, { frozen_by: null })
    const reason = `dispute ${disputeId}`
    await recordChange(manager, {
      transfer_id: transfer.id,
      from: "frozen",
      to: transfer.status,
      reason,
    })
  }
}

/**
 * The lost dispute's reversals, which only froze the share until now: what came back is in
 * `vendor_pending`, what did not is the vendor's debt. What it held is let go; the caller takes
 * the rest of the share from there.
 */
export async function settleLostDispute(
  manager: SqlEntityManager,
  transfers: TransferRow[],
  input: TakeBackInput
): Promise<(TakenPart & { transfer_id: string })[]> {
  if (input.source_type !== "dispute") {
    return []
  }
  await thaw(manager, transfers, input.source_id)
  const reversals = await lockReversalsOf(
    manager,
    transfers.map(({ id }) => id)
  )
  const own = reversals.filter(
    ({ source_type, source_id }) => source_type === "dispute" && source_id === input.source_id
  )
  const parts: (TakenPart & { transfer_id: string })[] = []
  let left = input.amount
  for (const { id, transfer_id, status, amount: frozen } of own) {
    const amount = min(left, frozen)
    const transfer = transfers.find((each) => each.id === transfer_id)
    if (status === "sent" && amount < frozen && transfer) {
      await restore(manager, transfer, input.source_id, frozen - amount)
    }
    if (status !== "sent") {
      await updateRow(manager, "transfer_reversal", id, { credits: "vendor_receivable" })
    }
    if (amount > 0n) {
      const account = status === "sent" ? "vendor_pending" : "vendor_receivable"
      parts.push({ transfer_id, account, amount })
      left -= amount
    }
  }
  return parts
}
