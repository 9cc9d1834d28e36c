import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { sumToMinor, toAmount, type DecimalInput } from "../../money"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { ensureHouseVendor } from "../steps/ensure-house-vendor"
import { shippingOptionsOfCart, type CartShippingOption } from "./cart-shipping"
import { vendorIdsOfProducts } from "./vendor-ids-of-products"

type Method = {
  id: string
  name: string
  shipping_option_id: string
  total: number
  shipping_option: { shipping_profile_id: string } | null
}

type VendorCart = {
  id: string
  currency_code: string
  shipping_address: { country_code: string | null } | null
  items: {
    id: string
    product_id: string | null
    total: DecimalInput
    variant: { product: { shipping_profile: { id: string } | null } | null } | null
  }[]
  shipping_methods: Method[]
}

type VendorRow = { id: string; handle: string; name: string; shipping_profile_id: string | null }

const FIELDS = [
  "id",
  "currency_code",
  "total",
  "shipping_address.country_code",
  "items.id",
  "items.product_id",
  "items.total",
  "items.variant.product.shipping_profile.id",
  "shipping_methods.id",
  "shipping_methods.name",
  "shipping_methods.total",
  "shipping_methods.shipping_option_id",
  "shipping_methods.shipping_option.shipping_profile_id",
]

async function loadCart(cartId: string, container: MedusaContainer): Promise<VendorCart> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cartId } })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id: ${cartId} was not found`)
  }
  return data[0] as unknown as VendorCart
}

/** The items by vendor id; what no vendor owns is the house's. */
async function itemsByVendor(cart: VendorCart, container: MedusaContainer) {
  const vendorOf = await vendorIdsOfProducts(
    cart.items.map((item) => item.product_id),
    container
  )
  const house = cart.items.every((item) => item.product_id && vendorOf.has(item.product_id))
    ? undefined
    : (await ensureHouseVendor(container)).id
  const groups = new Map<string, VendorCart["items"]>()
  for (const item of cart.items) {
    const id = vendorOf.get(item.product_id ?? "") ?? house ?? ""
    groups.set(id, [...(groups.get(id) ?? []), item])
  }
  return groups
}

function vendorView(
  vendor: VendorRow,
  items: VendorCart["items"],
  cart: VendorCart,
  options: CartShippingOption[]
) {
  const profiles = new Set(
    items.flatMap((item) => item.variant?.product?.shipping_profile?.id ?? [])
  )
  const method = cart.shipping_methods.find((each) =>
    profiles.has(each.shipping_option?.shipping_profile_id ?? "")
  )
  return {
    id: vendor.id,
    handle: vendor.handle,
    name: vendor.name,
    item_ids: items.map((item) => item.id),
    item_total: toAmount(
      sumToMinor(
        items.map((item) => item.total),
        cart.currency_code
      ),
      cart.currency_code
    ),
    shipping_options: options
      .filter((option) => profiles.has(option.shipping_profile_id))
      .map(({ id, name, amount }) => ({ id, name, amount, currency_code: cart.currency_code })),
    shipping_method: method
      ? {
          id: method.id,
          shipping_option_id: method.shipping_option_id,
          name: method.name,
          amount: method.total,
        }
      : null,
  }
}

/**
 * A cart by vendor, with what each can ship it with. Options need an address; before there is
 * one the list is empty.
 *
 * @throws MedusaError `not_found`
 */
export async function loadCartVendors(cartId: string, container: MedusaContainer) {
  const cart = await loadCart(cartId, container)
  const groups = await itemsByVendor(cart, container)
  if (!groups.size) {
    return []
  }
  const vendorService: VendorModuleService = container.resolve(VENDOR_MODULE)
  const profiles = cart.items.flatMap((item) => item.variant?.product?.shipping_profile?.id ?? [])
  const [vendors, options] = await Promise.all([
    vendorService.listVendors(
      { id: [...groups.keys()] },
      { select: ["id", "handle", "name"], take: null, order: { name: "ASC", id: "ASC" } }
    ),
    cart.shipping_address?.country_code
      ? shippingOptionsOfCart(cartId, [...new Set(profiles)], container)
      : [],
  ])
  return vendors.map((vendor) =>
    vendorView(vendor as VendorRow, groups.get(vendor.id) ?? [], cart, options)
  )
}
