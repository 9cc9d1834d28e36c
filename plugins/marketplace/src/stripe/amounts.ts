import { currencyUnit, toAmount } from "../money"

/**
 * Stripe counts as this plugin does, in minor units, three-decimal currencies in multiples of
 * ten (docs.stripe.com/currencies).
 */
export function fromStripeAmount(amount: number, currency: string): number {
  return toAmount(BigInt(amount), currency)
}

/** Minor units as the integer Stripe takes. */
export function toStripeAmount(minor: bigint, currency: string): number {
  currencyUnit(currency)
  return Number(minor)
}
