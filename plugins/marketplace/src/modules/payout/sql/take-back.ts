import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isBegun } from "../transitions"
import { settleLostDispute } from "./disputes"
import {
  insertReversal,
  type TakeBackInput,
  type TakenBack,
  type TakenPart,
  type VendorAccountKind,
} from "./reversals"
import {
  lockReversalsOf,
  lockTransfersOf,
  moveTransfer,
  recordChange,
  updateRow,
  type ReversalRow,
  type TransferRow,
} from "./rows"

type Part = TakenPart & { transfer_id: string }

/** How one transfer gives up to `wanted`. */
export type TakePlan = { deduct: bigint; owe: bigint; reverse: bigint }

const min = (a: bigint, b: bigint) => (a < b ? a : b)
const atLeastZero = (value: bigint) => (value > 0n ? value : 0n)

/**
 * A transfer that is not begun gets smaller; one that is begun is reversed. What was withheld
 * from it for an older debt is in neither: it becomes a debt of its own. Pure.
 *
 * @param reversing what providers are being asked back of it, or gave back
 */
export function planTakeBack(transfer: TransferRow, reversing: bigint, wanted: bigint): TakePlan {
  const capacity = transfer.net_amount - transfer.reduced_amount - transfer.reversed_amount
  const inTransfer = min(capacity, atLeastZero(transfer.amount - reversing))
  const take = min(wanted, atLeastZero(capacity))
  if (isBegun(transfer.status)) {
    return { deduct: 0n, owe: take, reverse: min(take, inTransfer) }
  }
  const deduct = min(take, inTransfer)
  return { deduct, owe: take - deduct, reverse: 0n }
}

const sumOf = (reversals: ReversalRow[]) =>
  reversals
    .filter(({ status }) => status !== "owed")
    .reduce((sum, { reverse_amount }) => sum + reverse_amount, 0n)

/** Shares taken earlier for the same refund or dispute. */
async function earlierParts(manager: SqlEntityManager, input: TakeBackInput): Promise<TakenPart[]> {
  const rows: { account: VendorAccountKind; amount: string }[] = await manager.execute(
    `SELECT account, sum(amount)::text AS amount FROM transfer_deduction
     WHERE vendor_order_id = ? AND source_type = ? AND source_id = ? AND deleted_at IS NULL
     GROUP BY account ORDER BY account`,
    [input.vendor_order_id, input.source_type, input.source_id]
  )
  return rows.map(({ account, amount }) => ({ account, amount: BigInt(amount) }))
}

async function recordParts(manager: SqlEntityManager, input: TakeBackInput, parts: Part[]) {
  for (const { transfer_id, account, amount } of parts) {
    await manager.execute(
      `INSERT INTO transfer_deduction
         (id, transfer_id, vendor_order_id, source_type, source_id, account, amount)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (vendor_order_id, source_type, source_id, transfer_id, account)
         WHERE deleted_at IS NULL DO UPDATE SET amount = transfer_deduction.amount + EXCLUDED.amount`,
      [
        generateEntityId(undefined, "trde"),
        transfer_id,
        input.vendor_order_id,
        input.source_type,
        input.source_id,
        account,
        amount.toString(),
      ]
    )
  }
}

async function reduce(
  manager: SqlEntityManager,
  transfer: TransferRow,
  amount: bigint,
  input: TakeBackInput
): Promise<Part> {
  const reduced_amount = transfer.reduced_amount + amount
  const reason = `${input.source_type} ${input.source_id}`
  if (amount === transfer.amount && transfer.status !== "canceled") {
    await moveTransfer(manager, transfer, "canceled", { reduced_amount }, { reason })
  } else {
    await updateRow(manager, "transfer", transfer.id, { reduced_amount })
    await recordChange(manager, {
      transfer_id: transfer.id,
      from: transfer.status,
      to: "reduced",
      reason,
    })
  }
  const account = transfer.status === "pending" ? "vendor_pending" : "vendor_available"
  return { transfer_id: transfer.id, account, amount }
}

async function takeFrom(
  manager: SqlEntityManager,
  transfer: TransferRow,
  reversing: bigint,
  wanted: bigint,
  input: TakeBackInput
): Promise<Part[]> {
  const { deduct, owe, reverse } = planTakeBack(transfer, reversing, wanted)
  const parts: Part[] = []
  if (deduct > 0n) {
    parts.push(await reduce(manager, transfer, deduct, input))
  }
  if (owe > 0n) {
    const { source_type, source_id } = input
    await insertReversal(manager, transfer, {
      source_type,
      source_id,
      amount: owe,
      reverse_amount: reverse,
      credits: "vendor_receivable",
    })
    parts.push({ transfer_id: transfer.id, account: "vendor_receivable", amount: owe })
  }
  return parts
}

/** Unsent money first: taking it back needs no call that could fail. */
const unsentFirst = (transfers: TransferRow[]) =>
  [...transfers].sort((a, b) => Number(isBegun(a.status)) - Number(isBegun(b.status)))

function grouped(parts: readonly TakenPart[]): TakenPart[] {
  const sums = new Map<VendorAccountKind, bigint>()
  for (const { account, amount } of parts) {
    sums.set(account, (sums.get(account) ?? 0n) + amount)
  }
  return [...sums]
    .map(([account, amount]) => ({ account, amount }))
    .sort((a, b) => (a.account < b.account ? -1 : 1))
}

/**
 * Takes a vendor's share back and says from which of his accounts it comes. A vendor order
 * without a transfer (the operator's own) still has its share in `vendor_pending`.
 *
 * @throws MedusaError `not_allowed` above what is left, `conflict` for the same source with
 * another amount
 */
export async function takeBack(
  manager: SqlEntityManager,
  input: TakeBackInput
): Promise<TakenBack> {
  if (input.amount <= 0n) {
    return { parts: [] }
  }
  const transfers = await lockTransfersOf(manager, input.vendor_order_id)
  const earlier = await earlierParts(manager, input)
  if (earlier.length) {
    const sum = earlier.reduce((total, { amount }) => total + amount, 0n)
    if (sum !== input.amount) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `${input.source_type} ${input.source_id} took ${sum} from the vendor already, not ${input.amount}.`
      )
    }
    return { parts: earlier }
  }
  if (!transfers.length) {
    return { parts: [{ account: "vendor_pending", amount: input.amount }] }
  }
  const parts: Part[] = await settleLostDispute(manager, transfers, input)
  const reversals = await lockReversalsOf(
    manager,
    transfers.map(({ id }) => id)
  )
  let left = parts.reduce((rest, { amount }) => rest - amount, input.amount)
  for (const transfer of unsentFirst(transfers)) {
    const own = reversals.filter(({ transfer_id }) => transfer_id === transfer.id)
    const hasOwnRow = own.some(
      ({ source_type, source_id }) =>
        source_type === input.source_type && source_id === input.source_id
    )
    if (left > 0n && !hasOwnRow) {
      const taken = await takeFrom(manager, transfer, sumOf(own), left, input)
      parts.push(...taken)
      left = taken.reduce((rest, { amount }) => rest - amount, left)
    }
  }
  if (left > 0n) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Only ${input.amount - left} of ${input.amount} are left of the vendor's share.`
    )
  }
  await recordParts(manager, input, parts)
  return { parts: grouped(parts) }
}
