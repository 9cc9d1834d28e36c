import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  ShippingOptionPriceType,
} from "@medusajs/framework/utils"
import { listShippingOptionsForCartWithPricingWorkflow } from "@medusajs/medusa/core-flows"

/** A flat-rate shipping option a cart may use, with its price there. */
export type CartShippingOption = {
  id: string
  name: string
  amount: number
  shipping_profile_id: string
}

/**
 * The flat-rate options of some shipping profiles that serve the cart's address. Options with
 * calculated prices are left out: they ask a carrier, and may want data only the shopper has.
 */
export async function shippingOptionsOfCart(
  cartId: string,
  profileIds: string[],
  container: MedusaContainer
): Promise<CartShippingOption[]> {
  const flat = profileIds.length
    ? await container
        .resolve(Modules.FULFILLMENT)
        .listShippingOptions(
          { shipping_profile_id: profileIds, price_type: ShippingOptionPriceType.FLAT },
          { select: ["id"], take: null }
        )
    : []
  if (!flat.length) {
    return []
  }
  const { result } = await listShippingOptionsForCartWithPricingWorkflow(container).run({
    input: {
      cart_id: cartId,
      options: flat.map(({ id }) => ({ id })),
      is_return: false,
      enabled_in_store: true,
    },
  })
  const options: (Omit<CartShippingOption, "amount"> & { amount?: number | null })[] = result
  return options
    .filter((option): option is CartShippingOption => option.amount != null)
    .map(({ id, name, amount, shipping_profile_id }) => ({ id, name, amount, shipping_profile_id }))
    .sort((a, b) => a.amount - b.amount || (a.id < b.id ? -1 : 1))
}

export type ShippingCart = {
  id: string
  completed_at: Date | null
  shipping_address: { country_code: string | null } | null
  items: {
    id: string
    requires_shipping: boolean
    variant: { product: { shipping_profile: { id: string } | null } | null } | null
  }[]
  shipping_methods: { id: string; shipping_option: { shipping_profile_id: string } | null }[]
}

export async function loadShippingCart(
  cartId: string,
  container: MedusaContainer
): Promise<ShippingCart | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "completed_at",
      "shipping_address.country_code",
      "items.id",
      "items.requires_shipping",
      "items.variant.product.shipping_profile.id",
      "shipping_methods.id",
      "shipping_methods.shipping_option.shipping_profile_id",
    ],
    filters: { id: cartId },
  })
  return data[0] as ShippingCart | undefined
}

/** The shipping profiles a cart's goods need, in a fixed order. */
export function requiredProfiles(cart: ShippingCart): string[] {
  const ids = cart.items
    .filter((item) => item.requires_shipping)
    .flatMap((item) => item.variant?.product?.shipping_profile?.id ?? [])
  return [...new Set(ids)].sort()
}
