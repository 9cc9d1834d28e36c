import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  confirmationMail,
  placedMail,
  shippedMail,
  type MailedVendor,
  type MailedVendorOrder,
} from "../../mails/vendor-order-mails"
import { INVOICE_MODULE } from "../../modules/invoice"
import type InvoiceModuleService from "../../modules/invoice/service"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import { marketplaceOptions } from "../../options"
import { issueOrderInvoices } from "./issue-order-invoices"
import { sendMails, type MailInput } from "./send-mail"

async function vendorsOf(orders: MailedVendorOrder[], container: MedusaContainer) {
  const vendorService: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendors = await vendorService.listVendors(
    { id: [...new Set(orders.map((order) => order.vendor_id))] },
    { select: ["id", "name", "email"], take: null }
  )
  return new Map<string, MailedVendor>(vendors.map((vendor) => [vendor.id, vendor]))
}

/**
 * Every mail an order's vendor orders call for by now: the confirmation, one to each vendor,
 * and one for each parcel on its way.
 */
export async function orderMails(
  orderId: string,
  container: MedusaContainer
): Promise<MailInput[]> {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const orders = (await service.listVendorOrders(
    { order_id: orderId },
    { relations: ["lines"], order: { ordinal: "ASC" }, take: null }
  )) as MailedVendorOrder[]
  const vendorOf = await vendorsOf(orders, container)
  const invoiceService: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const invoices = await invoiceService.listInvoices(
    { order_id: orderId, type: "invoice" },
    { select: ["id", "number"], order: { number: "ASC" }, take: null }
  )
  const { storefront } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  return [
    ...confirmationMail(
      orders,
      vendorOf,
      storefront?.url,
      invoices.map(({ id, number }) => ({ id, number }))
    ),
    ...orders.flatMap((order) => {
      const vendor = vendorOf.get(order.vendor_id)
      if (!vendor) {
        return []
      }
      return [placedMail(order, vendor), ...(order.shipped_at ? shippedMail(order, vendor) : [])]
    }),
  ]
}

/** Invoices go with the confirmation where the order is paid by then; a failure there holds no mail up. */
async function invoiceFirst(orderId: string, container: MedusaContainer) {
  try {
    await issueOrderInvoices(orderId, container)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The invoices of order ${orderId} could not be issued: ${String(error)}`)
  }
}

/** Sends what an order's mails lack; each has its key and goes out once. */
export const sendOrderMailsStep = createStep(
  "send-order-mails",
  async (input: { order_id: string }, { container }) => {
    await invoiceFirst(input.order_id, container)
    await sendMails(container, await orderMails(input.order_id, container))
    return new StepResponse(void 0)
  }
)
