import type Stripe from "stripe"
import { recordTransaction } from "./balance-transactions.js"
import { emit, route, type Call, type Work } from "./call.js"
import { outcomeOf } from "./cards.js"
import { requireCharge } from "./charges.js"
import { checkAmount, formatAmount } from "./currencies.js"
import { invalid, missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import { requireIntent } from "./payment-intents.js"
import type { Charge, Refund, Task } from "./resources.js"

/** Until an asynchronous test refund (cards …7726 and …5126) comes to its end, on the clock. */
const SETTLES_AFTER = 5

function chargeOf(call: Call<Stripe.RefundCreateParams>): Charge {
  const { charge, payment_intent } = call.params
  if (charge && payment_intent) {
    throw invalid("You may only specify one of these parameters: charge, payment_intent.", {
      code: "parameters_exclusive",
    })
  }
  if (charge) return requireCharge(call, charge, "charge")
  if (!payment_intent) {
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      {
        param: "payment_intent",
        code: "parameter_missing",
      }
    )
  }
  const intent = requireIntent(call, payment_intent, "payment_intent", 400)
  if (intent.status !== "succeeded" || !intent.latest_charge) {
    throw invalid("This PaymentIntent does not have a successful charge to refund.", {
      param: "payment_intent",
      code: "charge_not_refundable",
    })
  }
  return requireCharge(call, intent.latest_charge, "charge")
}

function checkRefundable(call: Work, charge: Charge, given: number | undefined) {
  if (!charge.captured) {
    throw invalid(`Charge ${charge.id} has not been captured and cannot be refunded.`, {
      code: "charge_not_refundable",
    })
  }
  const [dispute] = call.scope.tables.disputes.having("charge", charge.id)
  if (dispute && !dispute.is_charge_refundable) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    })
  }
  const left = charge.amount - charge.amount_refunded
  if (left <= 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    })
  }
  const amount = given ?? left
  checkAmount(amount, charge.currency)
  if (amount > left) {
    throw invalid(
      `Refund amount (${formatAmount(amount, charge.currency)}) is greater than unrefunded amount on charge (${formatAmount(left, charge.currency)})`,
      { param: "amount" }
    )
  }
  return amount
}

function create(call: Call<Stripe.RefundCreateParams>) {
  const { params } = call
  for (const param of ["reverse_transfer", "refund_application_fee", "origin"] as const) {
    if (params[param]) throw invalid(`The emulator does not support ${param}.`, { param })
  }
  const charge = chargeOf(call)
  const amount = checkRefundable(call, charge, params.amount)
  const id = newId("re")
  const transaction = recordTransaction(call.scope, {
    type: "refund",
    amount: -amount,
    currency: charge.currency,
    source: id,
    now: call.now,
    description: "REFUND FOR CHARGE",
  })
  const refund: Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: call.now,
    currency: charge.currency,
    customer: charge.customer,
    destination_details: { card: { type: "refund", reference_status: "pending" }, type: "card" },
    metadata: mergeMetadata({}, params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: laterOutcome(call, charge, id),
    transfer_reversal: null,
  }
  call.scope.tables.refunds.put(refund)
  const refunded = charge.amount_refunded + amount
  const after: Charge = {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
  }
  call.scope.tables.charges.put(after)
  emit(call, "refund.created", refund)
  emit(call, "charge.refunded", after, charge)
  emit(call, "refund.updated", refund)
  emit(call, "charge.refund.updated", refund)
  return refund
}

/** Two test cards refund asynchronously; all others succeed at once. */
function laterOutcome(call: Work, charge: Charge, refund: string): Refund["status"] {
  const method = call.scope.tables.payment_methods.get(charge.payment_method ?? "")
  const outcome = method && outcomeOf(method.test_number)
  if (outcome?.kind !== "refund") return "succeeded"
  const task: Task = {
    id: newId("task"),
    object: "task",
    created: call.now,
    due: call.now + SETTLES_AFTER,
    kind: outcome.settles,
    target: refund,
  }
  call.scope.tables.tasks.put(task)
  return outcome.settles === "settle_refund" ? "pending" : "succeeded"
}

/** The later news about a refund: it arrived, or it came back. */
export function finishRefund(work: Work, before: Refund, succeeded: boolean): Refund {
  if (before.status === "failed" || before.status === "canceled") {
    throw invalid(`This refund is already ${before.status}.`, { code: "status_transition_invalid" })
  }
  if (succeeded) {
    const refund: Refund = { ...before, status: "succeeded" }
    work.scope.tables.refunds.put(refund)
    emit(work, "refund.updated", refund, before)
    emit(work, "charge.refund.updated", refund, before)
    return refund
  }
  const transaction = recordTransaction(work.scope, {
    type: "refund_failure",
    amount: before.amount,
    currency: before.currency,
    source: before.id,
    now: work.now,
    description: "REFUND FAILURE FOR CHARGE",
  })
  const refund: Refund = {
    ...before,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: transaction.id,
  }
  work.scope.tables.refunds.put(refund)
  const charge = requireCharge(work, before.charge, "charge")
  work.scope.tables.charges.put({
    ...charge,
    amount_refunded: charge.amount_refunded - before.amount,
    refunded: false,
  })
  for (const type of ["refund.updated", "charge.refund.updated", "refund.failed"]) {
    emit(work, type, refund, type === "refund.failed" ? undefined : before)
  }
  return refund
}

export function requireRefund(work: Work, id: string) {
  const refund = work.scope.tables.refunds.get(id)
  if (!refund) throw missing("refund", id, "refund", 404)
  return refund
}

export const refundRoutes = [
  route("POST", "/v1/refunds", "RefundCreateParams", create),
  route("GET", "/v1/refunds", "RefundListParams", (call) => {
    const { charge, payment_intent } = call.params
    return listPage(call, "refunds", "/v1/refunds", { charge, payment_intent })
  }),
  route("GET", "/v1/refunds/:refund", "RefundRetrieveParams", (call) =>
    requireRefund(call, call.path.refund ?? "")
  ),
  route("POST", "/v1/refunds/:refund", "RefundUpdateParams", (call) => {
    const before = requireRefund(call, call.path.refund ?? "")
    const metadata = mergeMetadata(before.metadata, call.params.metadata)
    const refund = call.scope.tables.refunds.put({ ...before, metadata })
    emit(call, "refund.updated", refund, before)
    return refund
  }),
]
