import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { cache } from "react"
import { readCustomerToken } from "@/lib/cookies"
import { hasStatus, orNull, request } from "@/lib/medusa"

// The SDK types leave this default field out.
export type Order = HttpTypes.StoreOrder & { discount_subtotal: number }

export type VendorOrderStatus =
  | "pending"
  | "processing"
  | "shipped"
  | "delivered"
  | "completed"
  | "canceled"

/** One maker's part of an order, as the shopper may see it. */
export type VendorOrder = {
  id: string
  display_id: string
  vendor: { id: string; handle: string; name: string }
  status: VendorOrderStatus
  items: {
    id: string
    title: string
    variant_title: string | null
    thumbnail: string | null
    quantity: number
    unit_price: number
    total: number
  }[]
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  currency_code: string
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipped_at: string | null
  delivered_at: string | null
}

export const getOrder = cache(async (id: string): Promise<Order | null> => {
  const answer = await orNull(
    request<{ order: Order }>(`/store/orders/${encodeURIComponent(id)}`, {
      token: await readCustomerToken(),
    })
  )
  return answer?.order ?? null
})

export async function getVendorOrders(orderId: string): Promise<VendorOrder[]> {
  const { vendor_orders } = await request<{ vendor_orders: VendorOrder[] }>(
    `/store/orders/${encodeURIComponent(orderId)}/vendor-orders`,
    { token: await readCustomerToken() }
  )
  return vendor_orders
}

export const ORDERS_PER_PAGE = 10

/** The signed-in customer's orders, newest first; `null` when nobody is signed in. */
export async function getOwnOrders(
  offset: number
): Promise<{ orders: Order[]; count: number } | null> {
  const token = await readCustomerToken()
  if (!token) return null
  try {
    return await request<{ orders: Order[]; count: number }>("/store/orders", {
      query: { limit: ORDERS_PER_PAGE, offset, order: "-created_at" },
      token,
    })
  } catch (error) {
    if (hasStatus(error, 401)) return null
    throw error
  }
}
