import { toAmount } from "../../../money"
import type { RefundDTO } from "../../../modules/refund/service"
import type { VendorDTO } from "../../../modules/vendor/service"
import type {
  VendorOrderDTO,
  VendorOrderLineDTO,
  VendorOrderStatusChangeDTO,
} from "../../../modules/vendor-order/service"
import { refundedTotal, refundView, storeRefundView } from "../../refunds/views"

export type VendorOrderWithParts = VendorOrderDTO & {
  lines: VendorOrderLineDTO[]
  status_changes?: VendorOrderStatusChangeDTO[]
}

export type VendorName = Pick<VendorDTO, "id" | "handle" | "name">

function itemView(line: VendorOrderLineDTO, currency: string) {
  const amount = (minor: string) => toAmount(minor, currency)
  return {
    id: line.reference_id,
    title: line.title,
    variant_title: line.variant_title,
    thumbnail: line.thumbnail,
    product_id: line.product_id,
    variant_id: line.variant_id,
    quantity: Number(line.quantity),
    unit_price: amount(line.unit_price),
    subtotal: amount(line.subtotal),
    discount_total: amount(line.discount_total),
    tax_total: amount(line.tax_total),
    total: amount(line.total),
  }
}

function sharedView(
  order: VendorOrderWithParts,
  vendor: VendorName | undefined,
  refunds: readonly RefundDTO[]
) {
  const amount = (minor: string) => toAmount(minor, order.currency_code)
  return {
    id: order.id,
    display_id: order.display_id,
    order_id: order.order_id,
    vendor: { id: order.vendor_id, handle: vendor?.handle ?? null, name: vendor?.name ?? null },
    status: order.status,
    currency_code: order.currency_code,
    shipping_methods: order.lines
      .filter((line) => line.kind === "shipping")
      .map((line) => ({ name: line.title, amount: amount(line.total) })),
    item_subtotal: amount(order.item_subtotal),
    shipping_subtotal: amount(order.shipping_subtotal),
    item_total: amount(order.item_total),
    shipping_total: amount(order.shipping_total),
    tax_total: amount(order.tax_total),
    discount_total: amount(order.discount_total),
    total: amount(order.total),
    refunded_total: toAmount(refundedTotal(refunds), order.currency_code),
    carrier: order.carrier,
    tracking_number: order.tracking_number,
    tracking_url: order.tracking_url,
    shipped_at: order.shipped_at,
    delivered_at: order.delivered_at,
    canceled_at: order.canceled_at,
    created_at: order.placed_at,
  }
}

/** What the shopper sees: no commission, no net. */
export function storeVendorOrderView(
  order: VendorOrderWithParts,
  vendor: VendorName | undefined,
  refunds: readonly RefundDTO[] = []
) {
  return {
    ...sharedView(order, vendor, refunds),
    refunds: refunds.filter(({ status }) => status !== "failed").map(storeRefundView),
    items: order.lines
      .filter((line) => line.kind === "item")
      .map((line) => itemView(line, order.currency_code)),
  }
}

/**
 * What vendor and operator see. Amounts are in major units;
 * `total = item_subtotal + shipping_subtotal + tax_total − discount_total = item_total + shipping_total`
 * and `net_total = total − commission_total − operator_tax_total`.
 */
export function vendorOrderView(
  order: VendorOrderWithParts,
  vendor: VendorName | undefined,
  refunds: readonly RefundDTO[] = []
) {
  const amount = (minor: string) => toAmount(minor, order.currency_code)
  return {
    ...sharedView(order, vendor, refunds),
    refunds: refunds.map((refund) => refundView(refund, order.lines)),
    email: order.email,
    customer_name: order.customer_name,
    shipping_address: order.shipping_address,
    items: order.lines
      .filter((line) => line.kind === "item")
      .map((line) => ({
        ...itemView(line, order.currency_code),
        commission_rate: line.commission_rate,
        commission_rule: line.commission_rule_id && {
          id: line.commission_rule_id,
          name: line.commission_rule_name,
        },
        commission_fixed: amount(line.commission_fixed),
        commission_minimum: line.commission_minimum && amount(line.commission_minimum),
        commission_maximum: line.commission_maximum && amount(line.commission_maximum),
        commission_amount: amount(line.commission_amount),
        net_amount: amount(line.net_amount),
      })),
    commission_total: amount(order.commission_total),
    operator_tax_total: amount(order.operator_tax_total),
    net_total: amount(order.net_total),
    completed_at: order.completed_at,
    status_changes: (order.status_changes ?? [])
      .map(({ id, from, to, reason, actor_type, actor_id, created_at }) => ({
        id,
        from,
        to,
        reason,
        actor_type,
        actor_id,
        created_at,
      }))
      .sort((a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at))),
  }
}
