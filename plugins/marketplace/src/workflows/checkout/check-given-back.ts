import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { toMinor, type DecimalInput } from "../../money"
import type { CheckoutCart } from "./checkout-cart"

/**
 * A cart that was paid for and could not be bought gets its money back, but its payment session
 * stays `authorized` in Medusa: completing it again would make an order that nobody paid.
 *
 * @throws MedusaError `not_allowed` when any of the cart's payments was refunded
 */
export async function checkGivenBack(cart: CheckoutCart, container: MedusaContainer) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["payment_collection.payments.refunds.amount"],
    filters: { id: cart.id },
  })
  const [found] = data as unknown as {
    payment_collection?: { payments?: { refunds?: { amount: DecimalInput }[] }[] } | null
  }[]
  const refunds = (found?.payment_collection?.payments ?? []).flatMap(({ refunds = [] }) => refunds)
  if (refunds.some(({ amount }) => toMinor(amount, cart.currency_code) > 0n)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The payment of this cart was given back. Please put the works into a new cart and pay again."
    )
  }
}
