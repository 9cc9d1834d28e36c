import type { App, Headers } from "./app"

export type VendorOrder = {
  id: string
  display_id: string
  vendor: { id: string; handle: string }
  status: string
  items: { id: string; title: string; quantity: number; total: number; commission_amount: number }[]
  currency_code: string
  item_total: number
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  commission_total: number
  operator_tax_total: number
  net_total: number
  carrier: string | null
  tracking_number: string | null
}

/** The vendor orders of an order as the operator sees them. */
export async function vendorOrdersOf(
  { api }: App,
  operator: Headers,
  orderId: string
): Promise<VendorOrder[]> {
  const { data } = await api.get(`/admin/vendor-orders?order_id=${orderId}&limit=100`, operator)
  return data.vendor_orders
}

const EXPONENT: Record<string, number> = { jpy: 0, kwd: 3 }

/** Minor units, for sums that floats would spoil. */
export const minor = (amount: number, currency: string) =>
  Math.round(amount * 10 ** (EXPONENT[currency] ?? 2))

/** Asserts that the parts of an order make up the order to the smallest unit. */
export function expectExactSplit(
  order: { total: number; currency_code: string },
  parts: VendorOrder[]
) {
  const of = (amount: number) => minor(amount, order.currency_code)
  const sum = (key: "total" | "commission_total" | "net_total" | "operator_tax_total") =>
    parts.reduce((total, part) => total + of(part[key]), 0)
  expect(sum("total")).toBe(of(order.total))
  expect(sum("commission_total") + sum("net_total") + sum("operator_tax_total")).toBe(sum("total"))
}
