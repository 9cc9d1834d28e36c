import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import type { ReportedDispute } from "../modules/dispute/service"
import type { DisputeStatus } from "../modules/dispute/transitions"
import { stripeClient } from "../stripe"

const STATUS_OF: Record<Stripe.Dispute.Status, DisputeStatus> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "closed",
  needs_response: "open",
  under_review: "open",
  won: "won",
  lost: "lost",
}

/** A fee that Stripe took for a dispute, as its own balance transaction has it. */
export type DisputeFee = { balance_transaction_id: string; amount: bigint; currency_code: string }

export type DisputeAtStripe = {
  dispute: ReportedDispute
  /** Whether the bank has taken the money; an inquiry has not. */
  withdrawn: boolean
  fees: DisputeFee[]
}

type PaymentLink = { id: string; payment_collection: { order?: { id: string } | null } | null }

const idOf = (value: string | { id: string } | null) =>
  typeof value === "string" ? value : (value?.id ?? "")

/**
 * The payment whose session the payment intent was made for; nothing for another integration's.
 *
 * @throws MedusaError `conflict` while the checkout has not become an order: try again later
 */
async function paymentOf(intentId: string, container: MedusaContainer) {
  const intent = await stripeClient(container).paymentIntents.retrieve(intentId)
  const sessionId = intent.metadata["session_id"]
  if (!sessionId) {
    return undefined
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "payment_collection.order.id"],
    filters: { payment_session_id: sessionId },
  })
  const [payment] = data as unknown as PaymentLink[]
  const order_id = payment?.payment_collection?.order?.id
  if (!payment || !order_id) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `The payment ${intentId} belongs to no order yet.`
    )
  }
  return { payment_id: payment.id, order_id }
}

/**
 * A dispute as it is at Stripe now, whatever the event said. Nothing for a payment that another
 * integration took on the same account.
 */
export async function fetchDispute(
  externalId: string,
  container: MedusaContainer
): Promise<DisputeAtStripe | undefined> {
  const found = await stripeClient(container).disputes.retrieve(externalId)
  const payment_intent_id = idOf(found.payment_intent)
  const payment = payment_intent_id && (await paymentOf(payment_intent_id, container))
  if (!payment) {
    return undefined
  }
  const due = found.evidence_details.due_by
  const fees = found.balance_transactions
    .filter(({ fee }) => fee !== 0)
    .map(({ id, fee, currency }) => ({
      balance_transaction_id: id,
      amount: BigInt(fee),
      currency_code: currency,
    }))
  return {
    withdrawn: found.balance_transactions.some(({ amount }) => amount < 0),
    fees,
    dispute: {
      external_id: found.id,
      ...payment,
      payment_intent_id,
      status: STATUS_OF[found.status],
      reason: found.reason,
      currency_code: found.currency,
      amount: BigInt(found.amount),
      fee: fees.reduce((sum, { amount }) => sum + amount, 0n),
      livemode: found.livemode,
      opened_at: new Date(found.created * 1000),
      evidence_due_by: due ? new Date(due * 1000) : null,
      evidence_submitted: found.evidence_details.submission_count > 0,
    },
  }
}
