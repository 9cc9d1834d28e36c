import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { currencyUnit } from "../../money"
import { insertRows } from "../../sql/insert-rows"
import {
  planRefund,
  type PlannedLine,
  type RefundAsk,
  type RefundedLine,
  type SoldLine,
} from "./plan"
import { commissionKept, refundShares, type MoneyParts } from "./shares"
import type { RefundActor, RefundSource } from "./transitions"

/** A paid vendor order with what it froze. */
export type RefundableOrder = {
  vendor_order_id: string
  vendor_id: string
  order_id: string
  currency_code: string
  frozen: MoneyParts
  lines: SoldLine[]
  payment_id: string
  provider_id: string
}

export type AcceptRefundInput = {
  order: RefundableOrder
  ask: RefundAsk
  keep_commission: boolean
  source: RefundSource
  return_id?: string | null
  reason: string | null
  note: string | null
  actor_type: RefundActor
  actor_id: string | null
  idempotency_key: string | null
  /** A refund that Medusa has made already, and that is only booked here. */
  medusa_refund_id?: string | null
}

/** `parts` are the ledger's; `earlier` those of the vendor's share that refunds took before. */
export type AcceptedRefund = {
  id: string
  created: boolean
  amount: bigint
  parts: MoneyParts
  /** What of the vendor's own share was taken before this refund. */
  taken_before: bigint
}

const big = (value: string | number | null) => BigInt(value ?? 0)

async function lockSum(manager: SqlEntityManager, { order }: AcceptRefundInput) {
  const { frozen } = order
  const paid = frozen.net + frozen.commission + frozen.tax
  await manager.execute(
    `INSERT INTO vendor_order_refund_sum (id, currency_code, paid_total) VALUES (?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
    [order.vendor_order_id, order.currency_code, paid.toString()]
  )
  await manager.execute("SELECT id FROM vendor_order_refund_sum WHERE id = ? FOR UPDATE", [
    order.vendor_order_id,
  ])
}

/** One text for one request, whatever the order of its items. */
function fingerprintOf({ ask, source, return_id, order }: AcceptRefundInput): string {
  const items = [...(ask.items ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify([
    order.currency_code,
    items.map(({ id, quantity }) => [id, quantity]),
    ask.shipping ?? false,
    ask.amount?.toString() ?? null,
    source,
    return_id ?? null,
  ])
}

type Earlier = { id: string; fingerprint: string } & Record<
  "amount" | "net_amount" | "commission_amount" | "tax_amount",
  string
>

async function sameKey(
  manager: SqlEntityManager,
  input: AcceptRefundInput
): Promise<AcceptedRefund | undefined> {
  if (!input.idempotency_key) {
    return undefined
  }
  const [row]: Earlier[] = await manager.execute(
    `SELECT id, fingerprint, amount, net_amount, commission_amount, tax_amount FROM vendor_order_refund
     WHERE vendor_order_id = ? AND idempotency_key = ? AND deleted_at IS NULL`,
    [input.order.vendor_order_id, input.idempotency_key]
  )
  if (!row) {
    return undefined
  }
  if (row.fingerprint !== fingerprintOf(input)) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "This Idempotency-Key was used for another refund of this vendor order."
    )
  }
  const parts = {
    net: big(row.net_amount),
    commission: big(row.commission_amount),
    tax: big(row.tax_amount),
  }
  return { id: row.id, created: false, amount: big(row.amount), parts, taken_before: 0n }
}

export async function refundedLines(
  manager: SqlEntityManager,
  vendorOrderId: string
): Promise<RefundedLine[]> {
  const rows: { line_id: string; quantity: string; amount: string; tax: string }[] =
    await manager.execute(
      `SELECT l.line_id, sum(l.quantity) AS quantity, sum(l.amount) AS amount, sum(l.tax) AS tax
       FROM vendor_order_refund_line l JOIN vendor_order_refund r ON r.id = l.refund_id
       WHERE r.vendor_order_id = ? AND r.status <> 'failed' GROUP BY l.line_id`,
      [vendorOrderId]
    )
  return rows.map(({ line_id, quantity, amount, tax }) => ({
    line_id,
    quantity: Number(quantity),
    amount: big(amount),
    tax: big(tax),
  }))
}

async function refundedParts(
  manager: SqlEntityManager,
  vendorOrderId: string
): Promise<MoneyParts> {
  const [row]: Record<"net" | "commission" | "tax", string | null>[] = await manager.execute(
    `SELECT sum(net_amount) AS net, sum(commission_amount) AS commission, sum(tax_amount) AS tax
     FROM vendor_order_refund WHERE vendor_order_id = ? AND status <> 'failed'`,
    [vendorOrderId]
  )
  return { net: big(row?.net ?? 0), commission: big(row?.commission ?? 0), tax: big(row?.tax ?? 0) }
}

/**
 * Writes the intent to refund, under the lock that all refunds of the vendor order take: of two
 * at once the second is judged by what the first one left.
 *
 * @throws MedusaError `not_allowed` above what is left, `invalid_data` for a foreign line,
 *   `conflict` for a key that stands for something else
 */
export async function acceptRefund(
  manager: SqlEntityManager,
  input: AcceptRefundInput
): Promise<AcceptedRefund> {
  await lockSum(manager, input)
  const repeated = await sameKey(manager, input)
  if (repeated) {
    return repeated
  }
  const { order, ask } = input
  const planned = planRefund(
    order.lines,
    await refundedLines(manager, order.vendor_order_id),
    ask,
    order.currency_code
  )
  const amount = planned.reduce((sum, line) => sum + line.amount, 0n)
  const already = await refundedParts(manager, order.vendor_order_id)
  const { step } = currencyUnit(order.currency_code)
  const shares = refundShares(order.frozen, already, amount, step)
  const parts = input.keep_commission ? commissionKept(shares) : shares
  const id = generateEntityId(undefined, "vref")
  await insertRefund(manager, id, input, amount, parts, planned)
  return { id, created: true, amount, parts, taken_before: already.net }
}

async function insertRefund(
  manager: SqlEntityManager,
  id: string,
  input: AcceptRefundInput,
  amount: bigint,
  parts: MoneyParts,
  lines: PlannedLine[]
) {
  const { vendor_order_id, vendor_id, order_id, payment_id, provider_id, currency_code } =
    input.order
  const refund = {
    ...{ id, vendor_order_id, vendor_id, order_id, payment_id, provider_id, currency_code },
    source: input.source,
    return_id: input.return_id ?? null,
    amount: amount.toString(),
    net_amount: parts.net.toString(),
    commission_amount: parts.commission.toString(),
    tax_amount: parts.tax.toString(),
    tax_total: lines.reduce((sum, { tax }) => sum + tax, 0n).toString(),
    commission_kept: input.keep_commission,
    reason: input.reason,
    note: input.note,
    actor_type: input.actor_type,
    actor_id: input.actor_id,
    idempotency_key: input.idempotency_key,
    fingerprint: fingerprintOf(input),
    medusa_refund_id: input.medusa_refund_id ?? null,
  }
  await insertRows(manager, "vendor_order_refund", [refund])
  await insertRows(
    manager,
    "vendor_order_refund_line",
    lines.map((line) => ({
      id: generateEntityId(undefined, "vrfl"),
      refund_id: id,
      line_id: line.line_id,
      quantity: String(line.quantity),
      amount: line.amount.toString(),
      tax: line.tax.toString(),
      line_quantity: String(line.line_quantity),
      line_total: line.line_total.toString(),
    }))
  )
}
