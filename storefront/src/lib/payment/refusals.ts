import type { CardFieldName, Confirmation } from "./types"

/** An error of the card service, as its API answers it. */
export type CardError = {
  code?: string
  decline_code?: string
  message?: string
  param?: string
  payment_intent?: { status?: string }
}

type Refusal = Omit<Extract<Confirmation, { status: "refused" }>, "status">

const ANOTHER = "Nothing was charged. Please try another card."

/** By decline code or code; what a shopper can do about it. */
const REFUSALS: Record<string, Refusal> = {
  insufficient_funds: {
    field: "number",
    message: `There is not enough money on this card. ${ANOTHER}`,
  },
  test_mode_live_card: {
    field: "number",
    message: "This shop takes test cards only. Please use one of those listed below.",
  },
  card_declined: { field: "number", message: `Your bank declined this card. ${ANOTHER}` },
  expired_card: { field: "expiry", message: `This card has expired. ${ANOTHER}` },
  incorrect_cvc: { field: "cvc", message: "The security code is not right. Please check it." },
  invalid_cvc: { field: "cvc", message: "The security code is not right. Please check it." },
  incorrect_number: { field: "number", message: "This is not a card number. Please check it." },
  invalid_expiry_month: {
    field: "expiry",
    message: "Please check the date: it is not one of a valid card.",
  },
  invalid_expiry_year: {
    field: "expiry",
    message: "Please check the date: it is not one of a valid card.",
  },
  processing_error: {
    field: "number",
    message:
      "The bank could not answer just now. Nothing was charged; please try again in a moment.",
  },
  payment_intent_authentication_failure: {
    field: "number",
    message:
      "Your bank did not confirm the payment. Nothing was charged; please try again or use another card.",
  },
}

const FIELD_OF_PARAM: Record<string, CardFieldName> = {
  number: "number",
  exp_month: "expiry",
  exp_year: "expiry",
  cvc: "cvc",
}

export const AUTHENTICATION_FAILED =
  REFUSALS["payment_intent_authentication_failure"]?.message ?? ""

export function refusalOf(error: CardError): Refusal {
  const known = REFUSALS[error.decline_code ?? ""] ?? REFUSALS[error.code ?? ""]
  if (known) return known
  return {
    field: FIELD_OF_PARAM[error.param ?? ""] ?? "number",
    message: error.message ?? `The card could not be charged. ${ANOTHER}`,
  }
}
