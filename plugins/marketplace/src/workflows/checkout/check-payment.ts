import { MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"
import { toDecimal, toMinor } from "../../money"
import type { CheckoutCart } from "./checkout-cart"

/** The states in which Medusa goes on to authorise a session. */
const PROCESSABLE: string[] = [
  PaymentSessionStatus.PENDING,
  PaymentSessionStatus.REQUIRES_MORE,
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.CAPTURED,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

/**
 * Medusa authorises a session's own amount and never looks at the cart's total.
 *
 * @throws MedusaError `not_allowed` when what would be paid is not what the cart costs
 */
export function checkPayment(cart: CheckoutCart): void {
  const currency = cart.currency_code
  const total = toMinor(cart.raw_total ?? cart.total, currency)
  const collection = cart.payment_collection
  for (const session of collection?.payment_sessions ?? []) {
    if (!PROCESSABLE.includes(session.status)) {
      continue
    }
    const amount = toMinor(session.raw_amount ?? session.amount, currency)
    if (amount !== total || collection?.currency_code !== currency) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The payment of ${toDecimal(amount, currency)} ${currency.toUpperCase()} does not match the ` +
          `cart's total of ${toDecimal(total, currency)}. Please check the cart and pay again.`
      )
    }
  }
}
