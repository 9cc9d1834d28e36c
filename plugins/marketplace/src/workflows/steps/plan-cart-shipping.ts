import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  loadShippingCart,
  requiredProfiles,
  shippingOptionsOfCart,
} from "../checkout/cart-shipping"

export type CartShippingPlan = {
  /** The cheapest option of each vendor that has no method yet. */
  option_ids: string[]
  /** Methods of vendors with nothing in the cart any more; Medusa keeps a cart's last one. */
  orphan_method_ids: string[]
}

const NOTHING: CartShippingPlan = { option_ids: [], orphan_method_ids: [] }

async function planCartShipping(
  cartId: string,
  container: MedusaContainer
): Promise<CartShippingPlan> {
  const cart = await loadShippingCart(cartId, container)
  if (!cart || cart.completed_at || !cart.shipping_address?.country_code) {
    return NOTHING
  }
  const required = requiredProfiles(cart)
  const profileOf = (method: (typeof cart.shipping_methods)[number]) =>
    method.shipping_option?.shipping_profile_id ?? ""
  const covered = new Set(cart.shipping_methods.map(profileOf))
  const options = await shippingOptionsOfCart(
    cartId,
    required.filter((profile) => !covered.has(profile)),
    container
  )
  // Sorted by price: the first of each profile is its cheapest.
  const cheapest = new Map(
    [...options].reverse().map((option) => [option.shipping_profile_id, option.id])
  )
  return {
    option_ids: [...cheapest.values()],
    orphan_method_ids: required.length
      ? cart.shipping_methods
          .filter((method) => !required.includes(profileOf(method)))
          .map(({ id }) => id)
      : [],
  }
}

/** Which shipping methods a cart lacks and which it should lose. */
export const planCartShippingStep = createStep(
  "plan-cart-shipping",
  async (input: { cart_id: string }, { container }) =>
    new StepResponse(await planCartShipping(input.cart_id, container))
)
