import type { VendorOrderDTO, VendorOrderLineDTO } from "../modules/vendor-order/service"
import type { MailInput } from "../workflows/steps/send-mail"
import { amountText } from "./amount-text"
import type { MailedInvoice, OrderPartMailData } from "./order-mail-data"

export type MailedVendorOrder = VendorOrderDTO & { lines: VendorOrderLineDTO[] }
export type MailedVendor = { name: string; email: string }

/** The keys that make each of these mails go out once. */
export const mailKeys = {
  confirmation: (orderId: string) => `order-confirmation:${orderId}`,
  placed: (vendorOrderId: string) => `vendor-order-placed:${vendorOrderId}`,
  shipped: (vendorOrderId: string) => `vendor-order-shipped:${vendorOrderId}`,
}

function partOf(order: MailedVendorOrder, vendorName: string): OrderPartMailData {
  const currency = order.currency_code
  return {
    vendor: vendorName,
    display_id: order.display_id,
    items: order.lines
      .filter((line) => line.kind === "item")
      .map((line) => ({
        title: line.variant_title ? `${line.title} (${line.variant_title})` : line.title,
        quantity: String(Number(line.quantity)),
        total: amountText(line.total, currency),
      })),
    shipping: amountText(order.shipping_total, currency),
    total: amountText(order.total, currency),
  }
}

/** The shopper's one confirmation of the whole order, by vendor. */
export function confirmationMail(
  orders: MailedVendorOrder[],
  vendorOf: Map<string, MailedVendor>,
  storefrontUrl?: string,
  invoices: MailedInvoice[] = []
): MailInput[] {
  const [first] = orders
  if (!first?.email) {
    return []
  }
  const total = orders.reduce((sum, order) => sum + BigInt(order.total), 0n)
  return [
    {
      to: first.email,
      template: "order-confirmation",
      idempotency_key: mailKeys.confirmation(first.order_id),
      data: {
        display_id: first.display_id.replace(/-\d+$/, ""),
        total: amountText(total, first.currency_code),
        parts: orders.map((order) => partOf(order, vendorOf.get(order.vendor_id)?.name ?? "")),
        url: storefrontUrl ? `${storefrontUrl}/order/${first.order_id}` : null,
        invoices,
      },
    },
  ]
}

export function placedMail(order: MailedVendorOrder, vendor: MailedVendor): MailInput {
  const address = Object.values(order.shipping_address ?? {}).filter(
    (part) => typeof part === "string" && part
  )
  return {
    to: vendor.email,
    template: "vendor-order-placed",
    idempotency_key: mailKeys.placed(order.id),
    data: {
      part: partOf(order, vendor.name),
      net: amountText(order.net_total, order.currency_code),
      address: address.join(", "),
    },
  }
}

export function shippedMail(order: MailedVendorOrder, vendor: MailedVendor): MailInput[] {
  const { carrier, tracking_number, tracking_url } = order
  return order.email
    ? [
        {
          to: order.email,
          template: "vendor-order-shipped",
          idempotency_key: mailKeys.shipped(order.id),
          data: { part: partOf(order, vendor.name), carrier, tracking_number, tracking_url },
        },
      ]
    : []
}
