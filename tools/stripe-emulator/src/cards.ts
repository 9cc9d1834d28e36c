import { ApiError, type ErrorBody } from "./errors.js"

export type Outcome =
  | { kind: "success" }
  | { kind: "bypass_pending" }
  | { kind: "decline"; code: string; decline_code: string; message: string }
  | { kind: "three_d_secure" }
  | { kind: "dispute"; reason: string; inquiry: boolean }
  | { kind: "refund"; settles: "settle_refund" | "fail_refund" }

interface TestCard {
  brand: string
  outcome: Outcome
  /** `pm_card_…` of Stripe's documentation. */
  tokens: string[]
}

const decline = (decline_code: string, message: string, code = "card_declined"): Outcome => ({
  kind: "decline",
  code,
  decline_code,
  message,
})
const success: Outcome = { kind: "success" }
const secure: Outcome = { kind: "three_d_secure" }
const dispute = (reason: string, inquiry = false): Outcome => ({ kind: "dispute", reason, inquiry })

const card = (outcome: Outcome, tokens: string[] = [], brand = "visa"): TestCard => ({
  outcome,
  tokens,
  brand,
})

/** https://docs.stripe.com/testing */
const CARDS: Record<string, TestCard> = {
  "4242424242424242": card(success, ["pm_card_visa", "pm_card_us"]),
  "4000056655665556": card(success, ["pm_card_visa_debit"]),
  "5555555555554444": card(success, ["pm_card_mastercard"], "mastercard"),
  "378282246310005": card(success, ["pm_card_amex"], "amex"),
  "4000002500000003": card(success, ["pm_card_fr"]),
  "4000002760000016": card(success, ["pm_card_de"]),
  "4000003560000008": card(success, ["pm_card_in"]),
  "4000003920000003": card(success, ["pm_card_jp"]),
  "4000000000000077": card({ kind: "bypass_pending" }, ["pm_card_bypassPending"]),
  "4000000000003720": card({ kind: "bypass_pending" }, ["pm_card_bypassPendingInternational"]),
  "4000000000000002": card(decline("generic_decline", "Your card was declined."), [
    "pm_card_visa_chargeDeclined",
    "pm_card_chargeDeclined",
  ]),
  "4000000000009995": card(decline("insufficient_funds", "Your card has insufficient funds."), [
    "pm_card_visa_chargeDeclinedInsufficientFunds",
    "pm_card_chargeDeclinedInsufficientFunds",
  ]),
  "4000000000009987": card(decline("lost_card", "Your card was declined."), [
    "pm_card_visa_chargeDeclinedLostCard",
  ]),
  "4000000000009979": card(decline("stolen_card", "Your card was declined."), [
    "pm_card_visa_chargeDeclinedStolenCard",
  ]),
  "4000000000000069": card(decline("expired_card", "Your card has expired.", "expired_card"), [
    "pm_card_chargeDeclinedExpiredCard",
  ]),
  "4000000000000127": card(
    decline("incorrect_cvc", "Your card's security code is incorrect.", "incorrect_cvc"),
    ["pm_card_chargeDeclinedIncorrectCvc"]
  ),
  "4000000000000119": card(
    decline(
      "processing_error",
      "An error occurred while processing your card. Try again in a little bit.",
      "processing_error"
    ),
    ["pm_card_chargeDeclinedProcessingError"]
  ),
  "4000002500003155": card(secure, ["pm_card_authenticationRequiredOnSetup"]),
  "4000002760003184": card(secure, ["pm_card_authenticationRequired"]),
  "4000000000003220": card(secure, ["pm_card_threeDSecure2Required"]),
  "4000000000000259": card(dispute("fraudulent"), ["pm_card_createDispute"]),
  "4000000000002685": card(dispute("product_not_received"), [
    "pm_card_createDisputeProductNotReceived",
  ]),
  "4000000000001976": card(dispute("fraudulent", true), ["pm_card_createDisputeInquiry"]),
  "4000000000007726": card({ kind: "refund", settles: "settle_refund" }, ["pm_card_pendingRefund"]),
  "4000000000005126": card({ kind: "refund", settles: "fail_refund" }, ["pm_card_refundFail"]),
}

const BY_TOKEN = new Map(
  Object.entries(CARDS).flatMap(([number, { tokens }]) => tokens.map((token) => [token, number]))
)

export const numberOfToken = (token: string) => BY_TOKEN.get(token)

/** A number that is well-formed but no test card is declined like a live card in test mode. */
export function outcomeOf(number: string): Outcome {
  return (
    CARDS[number]?.outcome ??
    decline(
      "test_mode_live_card",
      "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing."
    )
  )
}

export const brandOf = (number: string) =>
  CARDS[number]?.brand ??
  (number.startsWith("4") ? "visa" : number.startsWith("5") ? "mastercard" : "unknown")

export function cardError(details: Omit<ErrorBody, "type">) {
  return new ApiError(402, { type: "card_error", ...details })
}

interface CardDetails {
  number: string
  exp_month: string | number
  exp_year: string | number
  cvc?: string | undefined
}

/**
 * What Stripe checks before it asks a bank.
 * @param now Unix seconds
 * @returns number without spaces, month and four-digit year
 */
export function checkCard(details: CardDetails, now: number) {
  const number = details.number.replace(/[\s-]/g, "")
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    throw cardError({
      code: "incorrect_number",
      message: "Your card number is incorrect.",
      param: "number",
    })
  }
  const month = Number(details.exp_month)
  if (!(Number.isInteger(month) && month >= 1 && month <= 12)) {
    throw cardError({
      code: "invalid_expiry_month",
      message: "Your card's expiration month is invalid.",
      param: "exp_month",
    })
  }
  const given = Number(details.exp_year)
  const year = given < 100 ? 2000 + given : given
  const today = new Date(now * 1000)
  const [thisYear, thisMonth] = [today.getUTCFullYear(), today.getUTCMonth() + 1]
  if (!Number.isInteger(year) || year < thisYear || year > thisYear + 50) {
    throw cardError({
      code: "invalid_expiry_year",
      message: "Your card's expiration year is invalid.",
      param: "exp_year",
    })
  }
  if (year === thisYear && month < thisMonth) {
    throw cardError({
      code: "invalid_expiry_month",
      message: "Your card's expiration month is invalid.",
      param: "exp_month",
    })
  }
  const digits = brandOf(number) === "amex" ? /^\d{3,4}$/ : /^\d{3}$/
  if (details.cvc !== undefined && !digits.test(details.cvc)) {
    throw cardError({
      code: "invalid_cvc",
      message: "Your card's security code is invalid.",
      param: "cvc",
    })
  }
  return { number, month, year }
}

function passesLuhn(number: string) {
  let sum = 0
  for (const [index, digit] of [...number].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
