import type { DecimalInput } from "../../money"

type StockLocation = { id: string; sales_channels?: { id: string }[] }

type InventoryLevel = {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  stock_locations?: StockLocation[]
}

/** The part of `completeCartFields` (core-flows, `cart/utils/fields`) our checks read. */
export type CheckoutCart = {
  id: string
  email: string | null
  completed_at: string | Date | null
  currency_code: string
  sales_channel_id: string
  total: DecimalInput
  raw_total?: DecimalInput
  region?: { id: string }
  customer?: { id: string; groups?: { id: string }[] }
  shipping_address?: Record<string, string | null> | null
  items: CheckoutItem[]
  payment_collection?: {
    currency_code: string
    payment_sessions?: {
      id: string
      status: string
      amount: DecimalInput
      raw_amount?: DecimalInput
    }[]
  }
}

export type CheckoutItem = {
  id: string
  title: string
  product_title: string | null
  product_id: string | null
  variant_id: string | null
  quantity: number
  unit_price: DecimalInput
  raw_unit_price?: DecimalInput
  is_custom_price: boolean
  variant?: {
    id: string
    manage_inventory: boolean
    allow_backorder: boolean
    inventory_items?: {
      inventory_item_id: string
      required_quantity: number
      inventory?: { location_levels?: InventoryLevel[] }
    }[]
  } | null
}

/** A line as the shopper knows it. */
export function nameOf(item: CheckoutItem): string {
  return `"${item.product_title ?? item.title}"`
}

/** `"A"`, `"A" and "B"`, `"A", "B" and "C"`. */
export function listOf(names: string[]): string {
  const unique = [...new Set(names)]
  const last = unique.pop() ?? ""
  return unique.length ? `${unique.join(", ")} and ${last}` : last
}
