import { toAmount } from "../../money"
import type { RefundDTO } from "../../modules/refund/service"
import type { VendorOrderLineDTO } from "../../modules/vendor-order/service"

type Line = Pick<VendorOrderLineDTO, "id" | "reference_id" | "kind" | "title">

/** A refund as the shopper sees it. Amounts in major units. */
export function storeRefundView(refund: RefundDTO) {
  return {
    id: refund.id,
    amount: toAmount(refund.amount, refund.currency_code),
    currency_code: refund.currency_code,
    status: refund.status,
    reason: refund.reason,
    created_at: refund.created_at,
  }
}

/** A refund as vendor and operator see it: `amount = net + commission + operator tax`. */
export function refundView(refund: RefundDTO, lines: readonly Line[]) {
  const amount = (minor: string) => toAmount(minor, refund.currency_code)
  const lineOf = (id: string) => lines.find((line) => line.id === id)
  return {
    ...storeRefundView(refund),
    vendor_order_id: refund.vendor_order_id,
    source: refund.source,
    return_id: refund.return_id,
    tax_total: amount(refund.tax_total),
    net_amount: amount(refund.net_amount),
    commission_amount: amount(refund.commission_amount),
    operator_tax_amount: amount(refund.tax_amount),
    commission_kept: refund.commission_kept,
    note: refund.note,
    actor_type: refund.actor_type,
    actor_id: refund.actor_id,
    external_id: refund.external_id,
    /** Why it failed, or why it is not done yet. */
    error: refund.last_error,
    succeeded_at: refund.succeeded_at,
    failed_at: refund.failed_at,
    lines: (refund.lines ?? []).map((line) => ({
      id: lineOf(line.line_id)?.reference_id ?? null,
      kind: lineOf(line.line_id)?.kind ?? null,
      title: lineOf(line.line_id)?.title ?? null,
      quantity: Number(line.quantity),
      amount: amount(line.amount),
      tax: amount(line.tax),
    })),
  }
}

/** What went back, or is on its way back, of a vendor order: failed refunds do not count. */
export const refundedTotal = (refunds: readonly RefundDTO[]): bigint =>
  refunds
    .filter(({ status }) => status !== "failed")
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
