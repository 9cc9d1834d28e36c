import type {
  IPricingModuleService,
  MedusaContainer,
  PricingContext,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { toMinor } from "../../money"
import { listOf, nameOf, type CheckoutCart, type CheckoutItem } from "./checkout-cart"

type PricedItem = CheckoutItem & { variant_id: string }

async function priceSetIds(items: PricedItem[], container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant_price_set",
    fields: ["variant_id", "price_set_id"],
    filters: { variant_id: [...new Set(items.map((item) => item.variant_id))] },
  })
  return new Map(data.map((link) => [link.variant_id, link.price_set_id]))
}

/** The context Medusa prices a cart line in (core-flows, `get-variants-and-items-with-prices`). */
function pricingContext(cart: CheckoutCart, quantity: number): PricingContext {
  const context = {
    currency_code: cart.currency_code,
    quantity,
    ...(cart.region && { region_id: cart.region.id, region: cart.region }),
    ...(cart.customer && { customer_id: cart.customer.id, customer: cart.customer }),
    ...(cart.shipping_address && { shipping_address: cart.shipping_address }),
    sales_channel_id: cart.sales_channel_id,
  }
  // Declared as flat values, taken nested: rules name paths such as `customer.groups.id`.
  return { context: context as unknown as PricingContext["context"] }
}

/**
 * The lines whose price is no longer the one in the cart. Medusa prices a line when it is
 * added and does not look again when the cart is completed.
 */
export async function changedPrices(
  cart: CheckoutCart,
  container: MedusaContainer
): Promise<CheckoutItem[]> {
  const items = cart.items.filter(
    (item): item is PricedItem => Boolean(item.variant_id) && !item.is_custom_price
  )
  if (!items.length) {
    return []
  }
  const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
  const setOf = await priceSetIds(items, container)
  const quantities = [...new Set(items.map((item) => item.quantity))]
  const changed = await Promise.all(
    quantities.map(async (quantity) => {
      const batch = items.filter((item) => item.quantity === quantity)
      const ids = [...new Set(batch.flatMap((item) => setOf.get(item.variant_id) ?? []))]
      const prices = await pricing.calculatePrices({ id: ids }, pricingContext(cart, quantity))
      const priceOf = new Map(prices.map((price) => [price.id, price.calculated_amount]))
      return batch.filter((item) => {
        const price = priceOf.get(setOf.get(item.variant_id) ?? "")
        const inCart = toMinor(item.raw_unit_price ?? item.unit_price, cart.currency_code)
        return price == null || toMinor(price, cart.currency_code) !== inCart
      })
    })
  )
  return changed.flat()
}

/**
 * What the shopper is told when `changedPrices` found some. Not a `conflict`: Medusa puts a
 * text of its own in the place of a conflict's message.
 */
export function pricesChanged(items: CheckoutItem[]): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The price of ${listOf(items.map(nameOf))} has changed since it was added. ` +
      "The cart shows the new total; please look at it and pay again."
  )
}
