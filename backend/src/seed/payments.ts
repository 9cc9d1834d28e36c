import { MedusaError } from "@medusajs/framework/utils"

/** Demo orders are paid by Stripe's test card for servers, at the emulator as in Stripe's test mode. */
const TEST_CARD = "pm_card_visa"

const STRIPE = "pp_stripe_stripe"
const SYSTEM = "pp_system_default"

const key = process.env.STRIPE_API_KEY
const live = Boolean(key) && !key!.startsWith("sk_test_")

/**
 * What regions offer: cards first; and, where no real money is taken, Medusa's own provider, which
 * moves none, for clients that know nothing of Stripe.
 */
export const PAYMENT_PROVIDERS: readonly string[] = live
  ? [STRIPE]
  : key
    ? [STRIPE, SYSTEM]
    : [SYSTEM]

/** What demo orders are paid with; nothing on an account that takes real money. */
export const DEMO_PROVIDER = live ? undefined : PAYMENT_PROVIDERS[0]

/** Pays as the shopper does, who confirms at Stripe before the cart is completed. */
export async function payDemoOrder(session: {
  provider_id: string
  data?: Record<string, unknown>
}) {
  if (session.provider_id !== STRIPE) {
    return
  }
  const base = process.env.STRIPE_API_BASE || "https://api.stripe.com"
  const answer = await fetch(new URL(`/v1/payment_intents/${session.data?.id}/confirm`, base), {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: new URLSearchParams({
      payment_method: TEST_CARD,
      return_url: `${process.env.STOREFRONT_URL || "http://localhost:8000"}/checkout/return`,
    }),
  })
  if (!answer.ok) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The demo payment answered ${answer.status}: ${await answer.text()}`
    )
  }
}
