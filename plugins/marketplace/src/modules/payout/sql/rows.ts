import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  assertTransferTransition,
  type PayoutProviderId,
  type ReversalStatus,
  type TransferStatus,
} from "../transitions"

/** A transfer as PostgreSQL gives it, its money as `bigint`. */
export type TransferRow = {
  id: string
  vendor_id: string
  vendor_order_id: string
  order_id: string
  kind: "sale" | "restored"
  source_id: string
  status: TransferStatus
  currency_code: string
  net_amount: bigint
  reduced_amount: bigint
  netted_amount: bigint
  /** What is to be sent, or was. */
  amount: bigint
  reversed_amount: bigint
  released_amount: bigint | null
  provider: PayoutProviderId | null
  source_transaction: string | null
  transfer_group: string | null
  external_id: string | null
  held_at: Date | null
  hold_reason: string | null
  frozen_by: string | null
  released_at: Date | null
  first_attempt_at: Date | null
  sent_at: Date | null
  attempts: number
  refusals: number
  last_error: string | null
}

export type ReversalRow = {
  id: string
  transfer_id: string
  vendor_id: string
  currency_code: string
  source_type: "refund" | "dispute"
  source_id: string
  status: ReversalStatus
  amount: bigint
  reverse_amount: bigint
  netted_amount: bigint
  credits: "vendor_receivable" | "vendor_pending"
  external_id: string | null
  first_attempt_at: Date | null
  sent_at: Date | null
  attempts: number
  last_error: string | null
}

/** Who acts, and what he says about it. */
export type Act = { actor_id?: string | null; reason?: string | null }

type Raw<T> = { [Key in keyof T]: unknown }

const big = (value: unknown) => BigInt(value as string)
const date = (value: unknown) => (value === null ? null : new Date(value as string))

export function transferRow(raw: Raw<TransferRow>): TransferRow {
  return {
    ...(raw as TransferRow),
    net_amount: big(raw.net_amount),
    reduced_amount: big(raw.reduced_amount),
    netted_amount: big(raw.netted_amount),
    amount: big(raw.amount),
    reversed_amount: big(raw.reversed_amount),
    released_amount: raw.released_amount === null ? null : big(raw.released_amount),
    held_at: date(raw.held_at),
    released_at: date(raw.released_at),
    first_attempt_at: date(raw.first_attempt_at),
    sent_at: date(raw.sent_at),
  }
}

export function reversalRow(raw: Raw<ReversalRow>): ReversalRow {
  return {
    ...(raw as ReversalRow),
    amount: big(raw.amount),
    reverse_amount: big(raw.reverse_amount),
    netted_amount: big(raw.netted_amount),
    first_attempt_at: date(raw.first_attempt_at),
    sent_at: date(raw.sent_at),
  }
}

export async function transferRows(
  manager: SqlEntityManager,
  sql: string,
  parameters: unknown[]
): Promise<TransferRow[]> {
  const rows: Raw<TransferRow>[] = await manager.execute(sql, parameters)
  return rows.map(transferRow)
}

export async function reversalRows(
  manager: SqlEntityManager,
  sql: string,
  parameters: unknown[]
): Promise<ReversalRow[]> {
  const rows: Raw<ReversalRow>[] = await manager.execute(sql, parameters)
  return rows.map(reversalRow)
}

/** `?, ?, ?` for a list of parameters. */
export const marks = (values: readonly unknown[]) => values.map(() => "?").join(", ")

/** @throws MedusaError `not_found` */
export async function lockTransfer(manager: SqlEntityManager, id: string): Promise<TransferRow> {
  const [row] = await transferRows(
    manager,
    "SELECT * FROM transfer WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
    [id]
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Transfer ${id} was not found.`)
  }
  return row
}

/** All transfers of a vendor order, locked in one order so that two callers never wait in a ring. */
export async function lockTransfersOf(
  manager: SqlEntityManager,
  vendorOrderId: string
): Promise<TransferRow[]> {
  return await transferRows(
    manager,
    "SELECT * FROM transfer WHERE vendor_order_id = ? AND deleted_at IS NULL ORDER BY id FOR UPDATE",
    [vendorOrderId]
  )
}

/** What providers are being asked back of a transfer, or have given back. */
export async function lockReversalsOf(
  manager: SqlEntityManager,
  transferIds: string[]
): Promise<ReversalRow[]> {
  if (!transferIds.length) {
    return []
  }
  return await reversalRows(
    manager,
    `SELECT * FROM transfer_reversal WHERE transfer_id IN (${marks(transferIds)})
       AND status <> 'canceled' AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    transferIds
  )
}

export type NewTransfer = {
  vendor_id: string
  vendor_order_id: string
  order_id: string
  kind?: "sale" | "restored"
  /** What restored it; nothing for a sale. */
  source_id?: string
  currency_code: string
  /** Minor units. */
  amount: bigint
  /** The charge the money came with, when Stripe took it. */
  source_transaction?: string | null
  transfer_group?: string | null
}

/**
 * Writes transfers that are not there yet.
 *
 * @returns the ids of the new ones
 */
export async function insertTransfers(
  manager: SqlEntityManager,
  transfers: NewTransfer[]
): Promise<string[]> {
  const payable = transfers.filter(({ amount }) => amount > 0n)
  if (!payable.length) {
    return []
  }
  const rows: { id: string }[] = await manager.execute(
    `INSERT INTO transfer (id, vendor_id, vendor_order_id, order_id, kind, source_id, currency_code,
       net_amount, source_transaction, transfer_group)
     VALUES ${payable.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").join(", ")}
     ON CONFLICT (vendor_order_id, kind, source_id) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    payable.flatMap((transfer) => [
      generateEntityId(undefined, "trf"),
      transfer.vendor_id,
      transfer.vendor_order_id,
      transfer.order_id,
      transfer.kind ?? "sale",
      transfer.source_id ?? "",
      transfer.currency_code,
      transfer.amount.toString(),
      transfer.source_transaction ?? null,
      transfer.transfer_group ?? null,
    ])
  )
  for (const { id } of rows) {
    await recordChange(manager, { transfer_id: id, from: null, to: "pending" })
  }
  return rows.map(({ id }) => id)
}

type Change = Act & { transfer_id: string; from: string | null; to: string }

/** Appends to a transfer's history. */
export async function recordChange(manager: SqlEntityManager, change: Change): Promise<void> {
  await manager.execute(
    `INSERT INTO transfer_status_change (id, transfer_id, "from", "to", reason, actor_type, actor_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      generateEntityId(undefined, "trch"),
      change.transfer_id,
      change.from,
      change.to,
      change.reason ?? null,
      change.actor_id ? "operator" : "system",
      change.actor_id ?? null,
    ]
  )
}

type Columns = Record<string, string | number | bigint | Date | null>

/** Moves a locked transfer and writes what changes with it. */
export async function moveTransfer(
  manager: SqlEntityManager,
  transfer: Pick<TransferRow, "id" | "status">,
  to: TransferStatus,
  columns: Columns = {},
  act: Act = {}
): Promise<void> {
  assertTransferTransition(transfer.status, to)
  await updateRow(manager, "transfer", transfer.id, { ...columns, status: to })
  await recordChange(manager, { transfer_id: transfer.id, from: transfer.status, to, ...act })
}

export async function updateRow(
  manager: SqlEntityManager,
  table: "transfer" | "transfer_reversal" | "payout_account",
  id: string,
  columns: Columns
): Promise<void> {
  const values = Object.values(columns).map((value) =>
    typeof value === "bigint" ? value.toString() : value
  )
  const set = Object.keys(columns).map((column) => `"${column}" = ?`)
  await manager.execute(
    `UPDATE ${table} SET ${[...set, "updated_at = now()"].join(", ")} WHERE id = ?`,
    [...values, id]
  )
}
