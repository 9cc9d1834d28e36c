import type { MoneyAccount } from "../../modules/ledger/postings"
import type { RefundDTO, TakenText } from "../../modules/refund/service"
import { STRIPE_PROVIDER_ID } from "../../stripe"

/** Where a payment's money is, and where its refunds come from. */
export const moneyOf = (providerId: string): MoneyAccount =>
  providerId === STRIPE_PROVIDER_ID ? "stripe_clearing" : "bank"

export const takenText = (parts: readonly { account: string; amount: bigint }[]): TakenText[] =>
  parts.map(({ account, amount }) => ({ account, amount: amount.toString() }))

/** What every posting of a refund says; its shares as they were when it was accepted. */
export const refundEvent = (refund: RefundDTO, occurred_at: Date) => ({
  refund_id: refund.id,
  vendor_id: refund.vendor_id,
  vendor_order_id: refund.vendor_order_id,
  order_id: refund.order_id,
  currency_code: refund.currency_code,
  net: BigInt(refund.net_amount),
  commission: BigInt(refund.commission_amount),
  tax: BigInt(refund.tax_amount),
  occurred_at,
})
