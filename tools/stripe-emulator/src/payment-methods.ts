import { route, type Work } from "./call.js"
import { brandOf, checkCard, numberOfToken } from "./cards.js"
import { requireCustomer } from "./customers.js"
import { invalid, missing } from "./errors.js"
import { newId } from "./ids.js"
import type { JsonObject } from "./json.js"
import { listPage } from "./lists.js"
import type { PaymentMethod } from "./resources.js"

interface NewCard {
  number: string
  exp_month: string | number
  exp_year: string | number
  cvc?: string | undefined
}

const NO_DETAILS = { address: null, email: null, name: null, phone: null, tax_id: null }

/** Checks the card and keeps it as a payment method; its number stays here. */
export function storeCard(call: Work, card: NewCard, billing?: object): PaymentMethod {
  const { number, month, year } = checkCard(card, call.now)
  return call.scope.tables.payment_methods.put({
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: "unspecified",
    billing_details: { ...NO_DETAILS, ...billing },
    card: cardDetails(number, month, year),
    created: call.now,
    customer: null,
    livemode: false,
    metadata: {},
    type: "card",
    test_number: number,
  })
}

function cardDetails(number: string, month: number, year: number): JsonObject {
  return {
    brand: brandOf(number),
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "US",
    display_brand: brandOf(number),
    exp_month: month,
    exp_year: year,
    fingerprint: Buffer.from(number).toString("base64url").slice(-16),
    funding: "credit",
    generated_from: null,
    last4: number.slice(-4),
    networks: { available: [brandOf(number)], preferred: null },
    three_d_secure_usage: { supported: true },
    wallet: null,
  }
}

/** A stored payment method, or a new one for a `pm_card_…` token of Stripe's test mode. */
export function requirePaymentMethod(call: Work, id: string, status = 400): PaymentMethod {
  const number = numberOfToken(id)
  if (number) {
    const year = new Date(call.now * 1000).getUTCFullYear() + 3
    return storeCard(call, { number, exp_month: 12, exp_year: year, cvc: "123" })
  }
  const found = call.scope.tables.payment_methods.get(id)
  if (!found) throw missing("PaymentMethod", id, "payment_method", status)
  return found
}

/** The card of `payment_method_data`, or of a new payment method. */
export function cardFrom(
  call: Work,
  data: { type?: string; card?: unknown; billing_details?: object | null }
) {
  if (data.type !== "card") {
    throw invalid("The emulator knows payment methods of type card only.", {
      param: "payment_method_data[type]",
      code: "payment_method_unsupported_type",
    })
  }
  const card = data.card as Partial<NewCard> | undefined
  if (!card?.number || card.exp_month === undefined || card.exp_year === undefined) {
    throw invalid("Missing required param: card.", { param: "card", code: "parameter_missing" })
  }
  const { number, exp_month, exp_year, cvc } = card
  return storeCard(call, { number, exp_month, exp_year, cvc }, data.billing_details ?? undefined)
}

const TOKENS: Record<string, string> = {
  tok_visa: "pm_card_visa",
  tok_mastercard: "pm_card_mastercard",
}

export const paymentMethodRoutes = [
  route("POST", "/v1/payment_methods", "PaymentMethodCreateParams", (call) => {
    const { card } = call.params
    if (card && "token" in card && card.token) {
      const id = TOKENS[card.token] ?? card.token.replace(/^tok_/, "pm_card_")
      return requirePaymentMethod(call, id)
    }
    if (card && "number" in card) throw rawCardRefused()
    const { type, billing_details } = call.params
    return cardFrom(call, {
      ...(type ? { type } : {}),
      card,
      billing_details: billing_details as object,
    })
  }),
  route("GET", "/v1/payment_methods/:payment_method", "PaymentMethodRetrieveParams", (call) =>
    requirePaymentMethod(call, call.path.payment_method ?? "", 404)
  ),
  route(
    "POST",
    "/v1/payment_methods/:payment_method/attach",
    "PaymentMethodAttachParams",
    (call) => {
      const method = requirePaymentMethod(call, call.path.payment_method ?? "", 404)
      const customer = requireCustomer(call, call.params.customer ?? "").id
      return call.scope.tables.payment_methods.put({ ...method, customer })
    }
  ),
  route(
    "POST",
    "/v1/payment_methods/:payment_method/detach",
    "PaymentMethodDetachParams",
    (call) => {
      const method = requirePaymentMethod(call, call.path.payment_method ?? "", 404)
      if (!method.customer) {
        throw invalid(
          "The payment method you provided is not attached to a customer so detachment is impossible.",
          { code: "payment_method_unexpected_state" }
        )
      }
      return call.scope.tables.payment_methods.put({ ...method, customer: null })
    }
  ),
  route("GET", "/v1/payment_methods", "PaymentMethodListParams", (call) =>
    listPage(call, "payment_methods", "/v1/payment_methods", {
      customer: call.params.customer,
      type: call.params.type,
    })
  ),
]

export function rawCardRefused() {
  return invalid(
    "Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens that map to the test card you are using, see https://stripe.com/docs/testing. To enable testing raw card data APIs, see https://support.stripe.com/questions/enabling-access-to-raw-card-data-apis.",
    { status: 402 }
  )
}
