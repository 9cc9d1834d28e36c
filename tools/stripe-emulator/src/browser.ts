import { route, type Call } from "./call.js"
import { confirmIntent } from "./confirm.js"
import { invalid } from "./errors.js"
import { requireIntent } from "./payment-intents.js"
import { requirePaymentMethod, storeCard } from "./payment-methods.js"
import type { PaymentIntent } from "./resources.js"

/** What a publishable key may read of a PaymentIntent. */
const PUBLIC = [
  "id",
  "object",
  "amount",
  "amount_details",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "status",
]

export const publicIntent = (intent: object) =>
  Object.fromEntries(Object.entries(intent).filter(([name]) => PUBLIC.includes(name)))

function intentOf(call: Call<{ client_secret: string }>): PaymentIntent {
  const intent = requireIntent(call, call.path.intent ?? "")
  if (intent.client_secret === call.params.client_secret) return intent
  throw invalid(
    "The client_secret provided does not match any associated PaymentIntent. Ensure the client_secret and your publishable API key are correct.",
    { param: "client_secret", code: "payment_intent_invalid_parameter" }
  )
}

/** The calls Stripe.js makes with a publishable key and a client secret. */
export const browserRoutes = [
  route(
    "GET",
    "/v1/payment_intents/:intent",
    "BrowserRetrieve",
    (call) => publicIntent(intentOf(call)),
    {
      browser: true,
    }
  ),
  route(
    "POST",
    "/v1/payment_intents/:intent/confirm",
    "BrowserConfirm",
    (call) => {
      const { payment_method, payment_method_data: data, return_url } = call.params
      let intent = intentOf(call)
      const future = call.params.setup_future_usage
      if (future) intent = { ...intent, setup_future_usage: future }
      if (data && !data.card) {
        throw invalid("Missing required param: payment_method_data[card].", {
          param: "payment_method_data[card]",
          code: "parameter_missing",
        })
      }
      const method = data?.card
        ? storeCard(call, data.card, data.billing_details)
        : payment_method
          ? requirePaymentMethod(call, payment_method)
          : undefined
      return publicIntent(confirmIntent(call, intent, { method, return_url, browser: true }))
    },
    { browser: true }
  ),
]
