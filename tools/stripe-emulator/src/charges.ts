import { recordTransaction } from "./balance-transactions.js"
import { emit, route, type Work } from "./call.js"
import type { Outcome } from "./cards.js"
import { chargeFee } from "./currencies.js"
import { openDispute } from "./disputes.js"
import { missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import type { Charge, PaymentIntent, PaymentMethod } from "./resources.js"

/** Until the money of a card payment is available. */
const PENDING_DAYS = 2
const DAY = 24 * 3600

type Decline = Extract<Outcome, { kind: "decline" }>

/** Asks the bank, so to speak: a charge that failed, is authorised, or is captured at once. */
export function createCharge(
  work: Work,
  intent: PaymentIntent,
  method: PaymentMethod,
  { outcome, authenticated }: { outcome: Outcome; authenticated: boolean }
): Charge {
  const failed = outcome.kind === "decline" ? outcome : null
  const charge: Charge = {
    ...emptyCharge(work, intent, method),
    failure_code: failed?.code ?? null,
    failure_message: failed?.message ?? null,
    outcome: bankOutcome(failed),
    paid: !failed,
    payment_method_details: {
      card: { ...method.card, three_d_secure: authenticated ? SECURED : null },
      type: "card",
    },
    status: failed ? "failed" : "succeeded",
  }
  work.scope.tables.charges.put(charge)
  if (failed) {
    emit(work, "charge.failed", charge)
    return charge
  }
  if (intent.capture_method === "manual") {
    emit(work, "charge.succeeded", charge)
    return charge
  }
  const captured = settle(work, charge, charge.amount, outcome)
  emit(work, "charge.succeeded", captured)
  if (outcome.kind !== "dispute") return captured
  return openDispute(work, captured, outcome)
}

const SECURED = { authentication_flow: "challenge", result: "authenticated", version: "2.2.0" }

const bankOutcome = (failed: Decline | null) => ({
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: failed ? "declined_by_network" : "approved_by_network",
  reason: failed?.decline_code ?? null,
  risk_level: "normal",
  risk_score: 20,
  seller_message: failed ? "The bank did not return any further details." : "Payment complete.",
  type: failed ? "issuer_declined" : "authorized",
})

function emptyCharge(work: Work, intent: PaymentIntent, method: PaymentMethod): Charge {
  return {
    id: newId("ch"),
    object: "charge",
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: "KALAVPP",
    captured: false,
    created: work.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: null,
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: "pending",
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
}

/** Takes the money of an authorised charge; what is not captured goes back to the shopper. */
function settle(work: Work, charge: Charge, amount: number, outcome: Outcome): Charge {
  const transaction = recordTransaction(work.scope, {
    type: "charge",
    amount,
    currency: charge.currency,
    source: charge.id,
    now: work.now,
    fee: chargeFee(amount),
    description: typeof charge.description === "string" ? charge.description : null,
    available_on: work.now + (outcome.kind === "bypass_pending" ? 0 : PENDING_DAYS * DAY),
  })
  return work.scope.tables.charges.put({
    ...charge,
    amount_captured: amount,
    amount_refunded: charge.amount - amount,
    balance_transaction: transaction.id,
    captured: true,
  })
}

export function captureCharge(work: Work, charge: Charge, amount: number, outcome: Outcome) {
  const captured = settle(work, charge, amount, outcome)
  emit(work, "charge.captured", captured, charge)
  return outcome.kind === "dispute" ? openDispute(work, captured, outcome) : captured
}

/** Gives up an authorisation: nothing was taken, so no money moves. */
export function releaseCharge(work: Work, charge: Charge) {
  const released = { ...charge, amount_refunded: charge.amount, refunded: true }
  work.scope.tables.charges.put(released)
  emit(work, "charge.refunded", released, charge)
}

export function requireCharge(work: Work, id: string, param: string, status = 400) {
  const charge = work.scope.tables.charges.get(id)
  if (!charge) throw missing("charge", id, param, status)
  return charge
}

export const chargeRoutes = [
  route("GET", "/v1/charges", "ChargeListParams", (call) => {
    const { customer, payment_intent, transfer_group } = call.params
    return listPage(call, "charges", "/v1/charges", { customer, payment_intent, transfer_group })
  }),
  route("GET", "/v1/charges/:charge", "ChargeRetrieveParams", (call) =>
    requireCharge(call, call.path.charge ?? "", "id", 404)
  ),
]
