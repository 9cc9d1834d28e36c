import { type CardError, refusalOf } from "./refusals"
import type { CardService, Confirmation, OpenPayment } from "./types"

type Emulator = Extract<CardService, { kind: "emulator" }>

export type TypedCard = { number: string; expiry: string; cvc: string }

type Intent = { status: string; next_action?: { redirect_to_url?: { url?: string } } | null }

/** "12 / 40", "12/2040" or "1240": month and year; the service judges whether they exist. */
function monthAndYear(expiry: string): [string, string] {
  const parts = expiry.split(/\D+/).filter(Boolean)
  if (parts.length > 1) return [parts[0] ?? "", parts[1] ?? ""]
  return [expiry.trim().slice(0, 2), expiry.trim().slice(2)]
}

function formOf({ clientSecret, returnUrl }: OpenPayment, card: TypedCard): URLSearchParams {
  const [month, year] = monthAndYear(card.expiry)
  return new URLSearchParams({
    client_secret: clientSecret,
    return_url: returnUrl,
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": card.number.replace(/\s/g, ""),
    "payment_method_data[card][exp_month]": month,
    "payment_method_data[card][exp_year]": year,
    "payment_method_data[card][cvc]": card.cvc.trim(),
  })
}

function outcomeOf(intent: Intent): Confirmation {
  const url = intent.next_action?.redirect_to_url?.url
  return intent.status === "requires_action" && url
    ? { status: "redirect", url }
    : { status: "paid" }
}

/** As Stripe.js does it: from the browser, with the publishable key and the payment's secret. */
export async function confirmAtEmulator(
  { apiBase, publishableKey }: Emulator,
  payment: OpenPayment,
  card: TypedCard
): Promise<Confirmation> {
  const intentId = payment.clientSecret.split("_secret")[0]
  let answer: Response
  try {
    answer = await fetch(`${apiBase}/v1/payment_intents/${intentId}/confirm`, {
      method: "POST",
      headers: { authorization: `Bearer ${publishableKey}` },
      body: formOf(payment, card),
    })
  } catch {
    // A payment that went through all the same is found by the next press: it is the same one.
    const message = "The payment service cannot be reached. Please try again in a moment."
    return { status: "refused", message, field: "number" }
  }
  if (answer.ok) return outcomeOf((await answer.json()) as Intent)
  const { error } = (await answer.json()) as { error: CardError }
  // Paid in another tab, or by a press whose answer was lost.
  if (error.payment_intent?.status === "succeeded") return { status: "paid" }
  return { status: "refused", ...refusalOf(error) }
}
