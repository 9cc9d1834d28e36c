import { toAmount } from "../../money"
import type { DisputeDTO } from "../../modules/dispute/service"

/** What of a dispute is a vendor order's; amounts in major units. */
function shareView(share: DisputeDTO["shares"][number], currency: string) {
  const amount = (minor: string) => toAmount(minor, currency)
  return {
    vendor_order_id: share.vendor_order_id,
    vendor_id: share.vendor_id,
    amount: amount(share.amount),
    net_amount: amount(share.net_amount),
    commission_amount: amount(share.commission_amount),
    operator_tax_amount: amount(share.tax_amount),
  }
}

const sharedView = (dispute: DisputeDTO) => ({
  id: dispute.id,
  order_id: dispute.order_id,
  status: dispute.status,
  reason: dispute.reason,
  currency_code: dispute.currency_code,
  opened_at: dispute.opened_at,
  evidence_due_by: dispute.evidence_due_by,
  evidence_submitted: dispute.evidence_submitted,
  closed_at: dispute.closed_at,
  borne_by: dispute.borne_by,
})

/** A dispute as the operator sees it, with the link to answer it at Stripe. */
export function disputeView(dispute: DisputeDTO) {
  const { payment_id, external_id, payment_intent_id, livemode } = dispute
  return {
    ...sharedView(dispute),
    payment_id,
    external_id,
    url: `https://dashboard.stripe.com/${livemode ? "" : "test/"}payments/${payment_intent_id}`,
    amount: toAmount(dispute.amount, dispute.currency_code),
    fee: toAmount(dispute.fee, dispute.currency_code),
    shares: dispute.shares.map((share) => shareView(share, dispute.currency_code)),
  }
}

/** A dispute as a vendor sees it: its own part, and nobody else's. */
export function vendorDisputeView(dispute: DisputeDTO, vendorId: string) {
  const own = dispute.shares
    .filter(({ vendor_id }) => vendor_id === vendorId)
    .map((share) => shareView(share, dispute.currency_code))
  return {
    ...sharedView(dispute),
    vendor_order_id: own[0]?.vendor_order_id ?? null,
    amount: own[0]?.amount ?? 0,
    net_amount: own[0]?.net_amount ?? 0,
  }
}
