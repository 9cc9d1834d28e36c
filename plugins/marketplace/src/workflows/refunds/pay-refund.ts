import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { toAmount } from "../../money"
import type { RefundDTO } from "../../modules/refund/service"
import { stripeClient, STRIPE_PROVIDER_ID } from "../../stripe"
import { toStripeAmount } from "../../stripe/amounts"
import type { OrderPayment } from "./refundable-order"

/**
 * What a provider says. `unknown`: it may have gone through, so the same key is asked again.
 * `refused`: nothing was made and nothing will be.
 */
export type RefundAnswer =
  | { kind: "succeeded" | "pending"; external_id: string | null; medusa_refund_id?: string }
  | { kind: "refused" | "unknown"; error: string }

/** The metadata by which a refund is found again, and known as made here. */
export const REFUND_METADATA = "vendor_order_refund_id"

export function answerOfStripe(refund: Stripe.Refund): RefundAnswer {
  switch (refund.status) {
    case "succeeded":
      return { kind: "succeeded", external_id: refund.id }
    case "failed":
    case "canceled":
      return {
        kind: "refused",
        error: `Stripe's refund ${refund.id} ${refund.status}: ${refund.failure_reason ?? "no reason given"}`,
      }
    default:
      return { kind: "pending", external_id: refund.id }
  }
}

/** https://docs.stripe.com/error-low-level: 4xx but for 409 and 429 is Stripe's word that nothing was made. */
function answerOfError(error: unknown): RefundAnswer {
  if (!(error instanceof Stripe.errors.StripeError)) {
    return { kind: "unknown", error: String(error) }
  }
  const text = `${error.code ? `${error.code}: ` : ""}${error.message}`
  const status = error.statusCode ?? 0
  // 401 and 403 are the operator's key, not the refund: it goes on once that is put right.
  const final = status >= 400 && status < 500 && ![401, 403, 409, 429].includes(status)
  return { kind: final ? "refused" : "unknown", error: text }
}

async function findAtStripe(refund: RefundDTO, intent: string, stripe: Stripe) {
  for await (const found of stripe.refunds.list({ payment_intent: intent, limit: 100 })) {
    if (found.metadata?.[REFUND_METADATA] === refund.id) {
      return found
    }
  }
  return undefined
}

/** A refund that Medusa made while it canceled the order carries no metadata of ours. */
async function findMedusasAtStripe(refund: RefundDTO, payment: OrderPayment, stripe: Stripe) {
  const made = payment.refunds?.find(({ id }) => id === refund.medusa_refund_id)
  for await (const found of stripe.refunds.list({ payment_intent: payment.data?.id ?? "" })) {
    const amount = toAmount(BigInt(found.amount), found.currency)
    if (!found.metadata?.[REFUND_METADATA] && amount === Number(made?.amount)) {
      return answerOfStripe(found)
    }
  }
  return {
    kind: "unknown" as const,
    error: `Medusa's refund ${refund.medusa_refund_id} is not at Stripe.`,
  }
}

/**
 * Stripe is called with our own refund's id as idempotency key, and Medusa's refund is written
 * afterwards. Medusa's own `refundPayment` makes a new row, whose id is its key, for every call
 * and deletes it when the answer is lost: after a crash, or a time-out of a refund that did go
 * through, a second attempt would be a second refund.
 */
async function payByStripe(
  refund: RefundDTO,
  payment: OrderPayment,
  container: MedusaContainer
): Promise<RefundAnswer> {
  const stripe = stripeClient(container)
  const intent = payment.data?.id ?? ""
  try {
    if (refund.external_id) {
      return answerOfStripe(await stripe.refunds.retrieve(refund.external_id))
    }
    if (refund.medusa_refund_id && !refund.recorded_at) {
      return await findMedusasAtStripe(refund, payment, stripe)
    }
    // Stripe forgets an idempotency key after 24 hours, so a second attempt looks first.
    const found = refund.attempts > 1 && (await findAtStripe(refund, intent, stripe))
    return answerOfStripe(
      found ||
        (await stripe.refunds.create(
          {
            payment_intent: intent,
            amount: toStripeAmount(BigInt(refund.amount), refund.currency_code),
            metadata: {
              [REFUND_METADATA]: refund.id,
              vendor_order_id: refund.vendor_order_id,
              vendor_id: refund.vendor_id,
            },
          },
          { idempotencyKey: refund.id }
        ))
    )
  } catch (error) {
    return answerOfError(error)
  }
}

/**
 * Any other provider goes through Medusa's module, once: a row with our id in its metadata says
 * that it was asked. For the manual provider (`pp_system_default`) nothing is called at all: the
 * operator sends the money back from his bank.
 */
async function payByMedusa(
  refund: RefundDTO,
  payment: OrderPayment,
  container: MedusaContainer
): Promise<RefundAnswer> {
  const known =
    payment.refunds?.find(({ metadata }) => metadata?.[REFUND_METADATA] === refund.id)?.id ??
    refund.medusa_refund_id
  if (known) {
    return { kind: "succeeded", external_id: null, medusa_refund_id: known }
  }
  try {
    const after = await container.resolve(Modules.PAYMENT).refundPayment({
      payment_id: payment.id,
      amount: toAmount(refund.amount, refund.currency_code),
      created_by: refund.actor_id ?? undefined,
      note: refund.note ?? undefined,
      metadata: { [REFUND_METADATA]: refund.id },
    })
    const rows = (after.refunds ?? []) as unknown as NonNullable<OrderPayment["refunds"]>
    const made = rows.find(({ metadata }) => metadata?.[REFUND_METADATA] === refund.id)
    return {
      kind: "succeeded",
      external_id: null,
      ...(made && { medusa_refund_id: made.id }),
    }
  } catch (error) {
    return { kind: "refused", error: error instanceof Error ? error.message : String(error) }
  }
}

/** Gives the shopper the money, once, however often it is called for the same refund. */
export const payRefund = (refund: RefundDTO, payment: OrderPayment, container: MedusaContainer) =>
  (payment.provider_id === STRIPE_PROVIDER_ID ? payByStripe : payByMedusa)(
    refund,
    payment,
    container
  )
