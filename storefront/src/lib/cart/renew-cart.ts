import "server-only"
import type { HttpTypes } from "@medusajs/types"
import type { Cart } from "./get-cart"
import { readCustomerToken, writeCartId } from "@/lib/cookies"
import { hasStatus, request } from "@/lib/medusa"

type Address = NonNullable<Cart["shipping_address"]>

const addressOf = (address: Address) => ({
  first_name: address.first_name ?? "",
  last_name: address.last_name ?? "",
  address_1: address.address_1 ?? "",
  address_2: address.address_2 ?? "",
  postal_code: address.postal_code ?? "",
  city: address.city ?? "",
  province: address.province ?? "",
  country_code: address.country_code ?? "",
  phone: address.phone ?? "",
})

/**
 * Puts what is in a cart into a new one. A cart that was paid for and could not be bought keeps
 * its payment, also when that is given back, and can never be paid for again. Works that are
 * sold out stay behind.
 */
export async function renewCart(cart: Cart): Promise<void> {
  const address = cart.shipping_address && addressOf(cart.shipping_address)
  const { cart: fresh } = await request<HttpTypes.StoreCartResponse>("/store/carts", {
    method: "POST",
    token: await readCustomerToken(),
    body: {
      region_id: cart.region_id,
      ...(cart.email && { email: cart.email }),
      ...(address && { shipping_address: address, billing_address: address }),
    },
  })
  for (const line of cart.items ?? []) {
    await unlessRefused(`/store/carts/${fresh.id}/line-items`, {
      variant_id: line.variant_id,
      quantity: line.quantity,
    })
  }
  const promo_codes = (cart.promotions ?? []).flatMap(({ is_automatic, code }) =>
    !is_automatic && code ? [code] : []
  )
  if (promo_codes.length) {
    await unlessRefused(`/store/carts/${fresh.id}/promotions`, { promo_codes })
  }
  await writeCartId(fresh.id)
}

async function unlessRefused(path: string, body: Record<string, unknown>): Promise<void> {
  try {
    await request(path, { method: "POST", body })
  } catch (error) {
    if (!hasStatus(error, 400, 404)) throw error
  }
}
