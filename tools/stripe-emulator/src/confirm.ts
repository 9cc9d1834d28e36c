import { emit, type Work } from "./call.js"
import { cardError, outcomeOf, type Outcome } from "./cards.js"
import { createCharge, releaseCharge, requireCharge } from "./charges.js"
import { invalid } from "./errors.js"
import { requirePaymentMethod } from "./payment-methods.js"
import type { Charge, PaymentIntent, PaymentMethod } from "./resources.js"

export function unexpectedState(message: string, intent: PaymentIntent) {
  return invalid(message, { code: "payment_intent_unexpected_state", payment_intent: intent })
}

interface Confirmation {
  /** Without one, that of the intent. */
  method?: PaymentMethod | undefined
  return_url?: string | undefined
  /** Stripe.js shows the challenge itself when it has nowhere to return to. */
  browser?: boolean
  off_session?: boolean
}

const CONFIRMABLE = ["requires_payment_method", "requires_confirmation", "requires_action"]

/** Confirms: charged, authorised, waiting for 3-D Secure, or declined (402). */
export function confirmIntent(work: Work, before: PaymentIntent, by: Confirmation): PaymentIntent {
  if (!CONFIRMABLE.includes(before.status)) {
    throw unexpectedState(
      before.status === "succeeded"
        ? "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed."
        : `You cannot confirm this PaymentIntent because it has a status of ${before.status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_payment_method, requires_confirmation, requires_action.`,
      before
    )
  }
  const method =
    by.method ?? (before.payment_method ? requirePaymentMethod(work, before.payment_method) : null)
  if (!method) {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      before
    )
  }
  const intent: PaymentIntent = { ...before, payment_method: method.id, last_payment_error: null }
  const outcome = outcomeOf(method.test_number)
  if (outcome.kind === "three_d_secure") return challenge(work, intent, method, by)
  return attempt(work, intent, method, { outcome, authenticated: false })
}

function challenge(work: Work, intent: PaymentIntent, method: PaymentMethod, by: Confirmation) {
  if (by.off_session) {
    const outcome: Outcome = {
      kind: "decline",
      code: "authentication_required",
      decline_code: "authentication_required",
      message: "Your card was declined. This transaction requires authentication.",
    }
    return attempt(work, intent, method, { outcome, authenticated: false })
  }
  if (!by.return_url && !by.browser && intent.automatic_payment_methods) {
    throw invalid(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`.",
      { param: "return_url", payment_intent: intent }
    )
  }
  const url = `${work.app.settings.publicUrl}/3d_secure/${intent.id}/${intent.client_secret}`
  const waiting: PaymentIntent = {
    ...intent,
    status: "requires_action",
    next_action: by.return_url
      ? {
          type: "redirect_to_url",
          redirect_to_url: { return_url: by.return_url, url },
        }
      : {
          type: "use_stripe_sdk",
          use_stripe_sdk: { type: "three_d_secure_redirect", stripe_js: url },
        },
  }
  work.scope.tables.payment_intents.put(waiting)
  emit(work, "payment_intent.requires_action", waiting)
  return waiting
}

function attempt(
  work: Work,
  intent: PaymentIntent,
  method: PaymentMethod,
  how: { outcome: Outcome; authenticated: boolean }
): PaymentIntent {
  const charge = createCharge(work, intent, method, how)
  if (how.outcome.kind === "decline") throw declined(work, intent, method, charge, how.outcome)
  const manual = intent.capture_method === "manual"
  const after: PaymentIntent = {
    ...intent,
    amount_capturable: manual ? intent.amount : 0,
    amount_received: manual ? 0 : intent.amount,
    latest_charge: charge.id,
    next_action: null,
    status: manual ? "requires_capture" : "succeeded",
  }
  work.scope.tables.payment_intents.put(after)
  if (intent.setup_future_usage && intent.customer) {
    work.scope.tables.payment_methods.put({ ...method, customer: intent.customer })
  }
  const event = manual ? "amount_capturable_updated" : "succeeded"
  emit(work, `payment_intent.${event}`, after, manual ? intent : undefined)
  return after
}

function sentMethod({ test_number: _, ...method }: PaymentMethod) {
  return method
}

function declined(
  work: Work,
  intent: PaymentIntent,
  method: PaymentMethod,
  charge: Charge,
  { code, decline_code, message }: Extract<Outcome, { kind: "decline" }>
) {
  const error = {
    code,
    ...(code === "card_declined" || code === "authentication_required" ? { decline_code } : {}),
    message,
    charge: charge.id,
    payment_method: sentMethod(method),
  }
  const after = backToPaymentMethod(work, intent, { ...error, type: "card_error" }, charge.id)
  return cardError({ ...error, payment_intent: after })
}

function backToPaymentMethod(
  work: Work,
  intent: PaymentIntent,
  error: PaymentIntent["last_payment_error"],
  charge: string | null
) {
  const after: PaymentIntent = {
    ...intent,
    last_payment_error: error,
    latest_charge: charge ?? intent.latest_charge,
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  }
  work.scope.tables.payment_intents.put(after)
  emit(work, "payment_intent.payment_failed", after)
  return after
}

/** What the shopper did on the 3-D Secure page; a second press of a button changes nothing. */
export function authenticate(work: Work, intent: PaymentIntent, passed: boolean): PaymentIntent {
  if (intent.status !== "requires_action" || !intent.payment_method) return intent
  const method = requirePaymentMethod(work, intent.payment_method)
  if (passed) {
    return attempt(work, intent, method, { outcome: { kind: "success" }, authenticated: true })
  }
  return backToPaymentMethod(
    work,
    intent,
    {
      code: "payment_intent_authentication_failure",
      message:
        "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
      payment_method: sentMethod(method),
      type: "invalid_request_error",
    },
    null
  )
}

const CANCELABLE = [
  "requires_payment_method",
  "requires_capture",
  "requires_confirmation",
  "requires_action",
  "processing",
]

export function cancelIntent(work: Work, intent: PaymentIntent, reason: string | null) {
  if (!CANCELABLE.includes(intent.status)) {
    throw unexpectedState(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(", ")}.`,
      intent
    )
  }
  if (intent.status === "requires_capture" && intent.latest_charge) {
    releaseCharge(work, requireCharge(work, intent.latest_charge, "charge"))
  }
  const canceled: PaymentIntent = {
    ...intent,
    amount_capturable: 0,
    canceled_at: work.now,
    cancellation_reason: reason,
    next_action: null,
    status: "canceled",
  }
  work.scope.tables.payment_intents.put(canceled)
  emit(work, "payment_intent.canceled", canceled)
  return canceled
}
