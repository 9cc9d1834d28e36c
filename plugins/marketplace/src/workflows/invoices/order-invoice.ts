import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { taxesOf } from "../../modules/invoice/totals"
import type { NewInvoice, NewInvoiceLine } from "../../modules/invoice/types"
import { VENDOR_MODULE } from "../../modules/vendor"
import type { VendorDTO } from "../../modules/vendor/service"
import type VendorModuleService from "../../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type { VendorOrderDTO, VendorOrderLineDTO } from "../../modules/vendor-order/service"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import { perUnit } from "../../money"
import { marketplaceOptions } from "../../options"
import { buyerParty, vendorSide } from "./parties"

type VendorOrder = VendorOrderDTO & { lines: VendorOrderLineDTO[] }
type Rate = { name: string; rate: number }
type Taxed = {
  id: string
  tax_lines?: { description?: string | null; code?: string | null; rate: number }[] | null
}

/** order line item or shipping method → the taxes it was charged */
function ratesOf(order: OrderDTO): Map<string, Rate[]> {
  const taxed = [...(order.items ?? []), ...(order.shipping_methods ?? [])] as unknown as Taxed[]
  return new Map(
    taxed.map(({ id, tax_lines }) => [
      id,
      (tax_lines ?? []).map(({ description, code, rate }) => ({
        name: description || code || "Tax",
        rate: Number(rate),
      })),
    ])
  )
}

function invoiceLine(line: VendorOrderLineDTO, rates: Rate[], currency: string): NewInvoiceLine {
  const subtotal = BigInt(line.subtotal)
  const tax = BigInt(line.tax_total)
  const variant = /^default/i.test(line.variant_title ?? "") ? null : line.variant_title
  return {
    vendor_order_line_id: line.id,
    description: line.title,
    detail: variant,
    quantity: line.quantity,
    unit_price: perUnit(subtotal, line.quantity, currency),
    subtotal,
    discount: BigInt(line.discount_total),
    taxes: taxesOf(tax, rates, currency),
    tax,
    total: BigInt(line.total),
  }
}

async function load(vendorOrderId: string, container: MedusaContainer) {
  const vendorOrders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendorOrder = (await vendorOrders.retrieveVendorOrder(vendorOrderId, {
    relations: ["lines"],
  })) as VendorOrder
  const [vendor, order] = await Promise.all([
    vendors.retrieveVendor(vendorOrder.vendor_id) as Promise<VendorDTO>,
    container.resolve(Modules.ORDER).retrieveOrder(vendorOrder.order_id, {
      relations: [
        "items",
        "items.tax_lines",
        "shipping_methods",
        "shipping_methods.tax_lines",
        "billing_address",
        "shipping_address",
      ],
    }),
  ])
  return { vendorOrder, vendor, order }
}

/** A vendor order as the invoice its buyer gets: items first, then shipping. */
export async function orderInvoice(
  vendorOrderId: string,
  capturedAt: Date,
  container: MedusaContainer
): Promise<NewInvoice> {
  const { vendorOrder, vendor, order } = await load(vendorOrderId, container)
  const options = marketplaceOptions(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
  const rates = ratesOf(order)
  const lines = [...vendorOrder.lines].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id)
  )
  return {
    type: "invoice",
    ...vendorSide(vendor, options),
    vendor_id: vendor.id,
    vendor_order_id: vendorOrder.id,
    order_id: vendorOrder.order_id,
    order_display_id: vendorOrder.display_id,
    refund_id: null,
    corrects_invoice_id: null,
    period: null,
    currency_code: vendorOrder.currency_code,
    recipient: buyerParty(order),
    supplied_at: vendorOrder.shipped_at ? new Date(vendorOrder.shipped_at) : null,
    paid_at: capturedAt,
    reason: null,
    issued_at: new Date(),
    lines: lines.map((line) =>
      invoiceLine(line, rates.get(line.reference_id) ?? [], vendorOrder.currency_code)
    ),
  }
}
