import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { cache } from "react"
import { readCartId, readCustomerToken } from "@/lib/cookies"
import { hasStatus, orNull, request } from "@/lib/medusa"

// The SDK's types leave out or make optional what CART_FIELDS asks for.
export type CartLine = HttpTypes.StoreCartLineItem & {
  subtotal: number
  original_total: number
}
export type Cart = Omit<HttpTypes.StoreCart, "items"> & {
  items?: CartLine[]
  discount_subtotal: number
  completed_at?: string | null
}

/** One maker's part of the cart: its lines and its ways of shipping. */
export type CartVendor = {
  id: string
  handle: string
  name: string
  item_ids: string[]
  shipping_options: { id: string; name: string; amount: number; currency_code: string }[]
  shipping_method: { id: string; shipping_option_id: string; name: string; amount: number } | null
  item_total: number
}

const CART_FIELDS = "+items.total,+items.subtotal,+items.original_total,+shipping_methods.name"

const readCart = cache(async (): Promise<Cart | null> => {
  const id = await readCartId()
  if (!id) return null
  const answer = await orNull(
    request<{ cart: Cart }>(`/store/carts/${id}`, {
      query: { fields: CART_FIELDS },
      token: await readCustomerToken(),
    })
  )
  return answer?.cart ?? null
})

/** The open cart of this browser, always live; `null` when there is none any more. */
export async function getCart(): Promise<Cart | null> {
  const cart = await readCart()
  return cart && !cart.completed_at ? cart : null
}

/** Whether this browser's cart has become an order: then `/checkout/finished` leads to it. */
export const isCartFinished = async (): Promise<boolean> =>
  Boolean((await readCart())?.completed_at)

export const getCartVendors = cache(async (cartId: string): Promise<CartVendor[]> => {
  const { vendors } = await request<{ vendors: CartVendor[] }>(`/store/carts/${cartId}/vendors`)
  return vendors
})

/** Whether the cart's prices are shown with their tax in them; mixed carts show it apart. */
export const showsTaxIncluded = (cart: Cart): boolean =>
  (cart.items ?? []).every((line) => line.is_tax_inclusive)

/** What a line costs at the price the wall showed, before discounts; these add up to "Works". */
export const lineAmount = (line: CartLine, taxIncluded: boolean): number =>
  taxIncluded ? line.original_total : line.subtotal

export type VendorLines = CartVendor & { lines: CartLine[] }

/** The cart as the shopper sees it: lines under their makers, in the backend's order. */
export function groupByVendor(cart: Cart, vendors: CartVendor[]): VendorLines[] {
  const lines = new Map((cart.items ?? []).map((line) => [line.id, line]))
  return vendors.map((vendor) => ({
    ...vendor,
    lines: vendor.item_ids.flatMap((id) => lines.get(id) ?? []),
  }))
}

/** Only how many pieces; never fails the page that asks. */
export async function countCartItems(): Promise<number> {
  const id = await readCartId()
  if (!id) return 0
  try {
    const { cart } = await request<{ cart: Cart }>(`/store/carts/${id}`, {
      query: { fields: "id,completed_at,items.quantity" },
    })
    if (cart.completed_at) return 0
    return (cart.items ?? []).reduce((sum, line) => sum + line.quantity, 0)
  } catch (error) {
    if (hasStatus(error, 404)) return 0
    throw error
  }
}
