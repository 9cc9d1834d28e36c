import { recordTransaction } from "./balance-transactions.js"
import { emit, route, type Call, type Work } from "./call.js"
import type { Outcome } from "./cards.js"
import { quantum } from "./currencies.js"
import { invalid, missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import type { BalanceTransaction, Charge, Dispute } from "./resources.js"

const DAY = 24 * 3600
const EVIDENCE_DAYS = 7
/** In minor units; kept by Stripe whatever the outcome. */
const FEE = 1500
const OPEN = ["needs_response", "under_review", "warning_needs_response", "warning_under_review"]

/**
 * The bank of the card takes the payment back, at once, until the dispute is decided.
 * @param amount all of the charge unless given
 */
export function openDispute(
  work: Work,
  charge: Charge,
  { reason, inquiry }: Extract<Outcome, { kind: "dispute" }>,
  amount = charge.amount_captured
): Charge {
  const id = newId("du")
  const withdrawal = inquiry
    ? []
    : [move(work, { id, currency: charge.currency }, -amount, "dispute")]
  const dispute: Dispute = {
    id,
    object: "dispute",
    amount,
    balance_transactions: withdrawal,
    charge: charge.id,
    created: work.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: {
      due_by: work.now + EVIDENCE_DAYS * DAY,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: charge.payment_method_details,
    reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  }
  work.scope.tables.disputes.put(dispute)
  const disputed = work.scope.tables.charges.put({ ...charge, disputed: true })
  emit(work, "charge.dispute.created", dispute)
  if (!inquiry) emit(work, "charge.dispute.funds_withdrawn", dispute)
  return disputed
}

function move(
  work: Work,
  dispute: { id: string; currency: string },
  amount: number,
  category: string
): BalanceTransaction {
  const fee = amount < 0 ? Math.max(FEE, quantum(dispute.currency)) : 0
  return recordTransaction(work.scope, {
    type: "adjustment",
    amount,
    currency: dispute.currency,
    source: dispute.id,
    now: work.now,
    fee,
    reporting_category: category,
    description: `Chargeback ${amount < 0 ? "withdrawal" : "reversal"} for ${dispute.id}`,
  })
}

/** The end of a dispute: won gives the money back. */
export function decideDispute(work: Work, dispute: Dispute, outcome: "won" | "lost"): Dispute {
  if (!OPEN.includes(dispute.status)) {
    throw invalid(`This dispute is already closed: ${dispute.status}`, {
      code: "status_transition_invalid",
    })
  }
  const withdrawn = dispute.balance_transactions.length > 0
  const returned =
    withdrawn && outcome === "won" ? [move(work, dispute, dispute.amount, "dispute_reversal")] : []
  const closed: Dispute = {
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, ...returned],
    is_charge_refundable: outcome === "won",
    status: withdrawn ? outcome : "warning_closed",
  }
  work.scope.tables.disputes.put(closed)
  emit(work, "charge.dispute.updated", closed, dispute)
  if (returned.length) emit(work, "charge.dispute.funds_reinstated", closed, dispute)
  emit(work, "charge.dispute.closed", closed, dispute)
  return closed
}

export function requireDispute(work: Work, id: string) {
  const dispute = work.scope.tables.disputes.get(id)
  if (!dispute) throw missing("dispute", id, "dispute", 404)
  return dispute
}

const ofPath = (call: Call<unknown>) => requireDispute(call, call.path.dispute ?? "")

export const disputeRoutes = [
  route("GET", "/v1/disputes", "DisputeListParams", (call) => {
    const { charge, payment_intent } = call.params
    return listPage(call, "disputes", "/v1/disputes", { charge, payment_intent })
  }),
  route("GET", "/v1/disputes/:dispute", "DisputeRetrieveParams", ofPath),
  route("POST", "/v1/disputes/:dispute", "DisputeUpdateParams", (call) => {
    const before = ofPath(call)
    const { evidence, metadata, submit = true } = call.params
    const submits = evidence !== undefined && submit
    const dispute: Dispute = {
      ...before,
      evidence: { ...before.evidence, ...evidence } as Dispute["evidence"],
      evidence_details: {
        ...before.evidence_details,
        has_evidence: evidence !== undefined || before.evidence_details.has_evidence,
        submission_count: Number(before.evidence_details.submission_count) + (submits ? 1 : 0),
      },
      metadata: mergeMetadata(before.metadata, metadata),
      status: submits ? before.status.replace("needs_response", "under_review") : before.status,
    }
    call.scope.tables.disputes.put(dispute)
    emit(call, "charge.dispute.updated", dispute, before)
    // The evidence texts by which Stripe's test mode decides.
    const text = submits ? evidence.uncategorized_text : undefined
    if (text === "winning_evidence") return decideDispute(call, dispute, "won")
    if (text === "losing_evidence") return decideDispute(call, dispute, "lost")
    return dispute
  }),
  route("POST", "/v1/disputes/:dispute/close", "DisputeCloseParams", (call) =>
    decideDispute(call, ofPath(call), "lost")
  ),
]
