import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "../modules/invoice"
import type { InvoiceDTO } from "../modules/invoice/service"
import type InvoiceModuleService from "../modules/invoice/service"
import { VENDOR_MODULE } from "../modules/vendor"
import type { VendorDTO } from "../modules/vendor/service"
import type VendorModuleService from "../modules/vendor/service"
import { toAmount } from "../money"
import { invoiceFile } from "../workflows/invoices/invoice-file"
import { invoiceTaxes, storedInvoice } from "../workflows/invoices/stored-invoice"

type VendorName = Pick<VendorDTO, "id" | "handle" | "name">

async function vendorNames(invoices: InvoiceDTO[], container: MedusaContainer) {
  if (!invoices.length) {
    return new Map<string, VendorName>()
  }
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const rows = await vendors.listVendors(
    { id: [...new Set(invoices.map(({ vendor_id }) => vendor_id))] },
    { select: ["id", "handle", "name"], take: null }
  )
  return new Map<string, VendorName>(rows.map((vendor) => [vendor.id, vendor]))
}

/** What everybody who may see an invoice sees of it in a list. `vendor` is whom it concerns. */
function shortView(invoice: InvoiceDTO, vendor: VendorName | undefined) {
  return {
    id: invoice.id,
    number: invoice.number,
    type: invoice.type,
    issued_at: invoice.issued_at,
    vendor: {
      id: invoice.vendor_id,
      handle: vendor?.handle ?? null,
      name: vendor?.name ?? null,
    },
    total: toAmount(invoice.total, invoice.currency_code),
    currency_code: invoice.currency_code,
  }
}

function fullView(invoice: InvoiceDTO, vendor: VendorName | undefined, base: string) {
  const amount = (minor: string) => toAmount(minor, invoice.currency_code)
  return {
    ...shortView(invoice, vendor),
    order_id: invoice.order_id,
    order_display_id: invoice.order_display_id,
    vendor_order_id: invoice.vendor_order_id,
    refund_id: invoice.refund_id,
    corrects_invoice_id: invoice.corrects_invoice_id,
    period: invoice.period,
    recipient_name: invoice.recipient_name,
    subtotal: amount(invoice.subtotal),
    discount_total: amount(invoice.discount_total),
    tax_total: amount(invoice.tax_total),
    url: `${base}/${invoice.id}/pdf`,
  }
}

/** An order's invoices and credit notes for its buyer. */
export async function buyerInvoiceViews(
  orderId: string,
  urlOf: (invoiceId: string) => string,
  container: MedusaContainer
) {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const invoices = (await service.listInvoices(
    { order_id: orderId, type: ["invoice", "credit_note"] },
    { order: { issued_at: "ASC", number: "ASC" }, take: null }
  )) as InvoiceDTO[]
  const names = await vendorNames(invoices, container)
  return invoices.map((invoice) => ({
    ...shortView(invoice, names.get(invoice.vendor_id)),
    url: urlOf(invoice.id),
  }))
}

/** A page of invoices, newest first. `base` is the path their PDFs are under. */
export async function listInvoiceViews(
  filters: Record<string, unknown>,
  page: { limit: number; offset: number },
  base: string,
  container: MedusaContainer
) {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const [invoices, count] = (await service.listAndCountInvoices(filters, {
    take: page.limit,
    skip: page.offset,
    order: { issued_at: "DESC", id: "DESC" },
  })) as [InvoiceDTO[], number]
  const names = await vendorNames(invoices, container)
  return {
    invoices: invoices.map((invoice) => fullView(invoice, names.get(invoice.vendor_id), base)),
    count,
    ...page,
  }
}

/** One invoice with its lines, its two sides and its tax per rate. */
export async function invoiceDetail(id: string, base: string, container: MedusaContainer) {
  const invoice = await storedInvoice(id, container)
  const names = await vendorNames([invoice], container)
  const amount = (minor: string | bigint) => toAmount(minor, invoice.currency_code)
  return {
    ...fullView(invoice, names.get(invoice.vendor_id), base),
    issuer: invoice.issuer,
    recipient: invoice.recipient,
    supplied_at: invoice.supplied_at,
    paid_at: invoice.paid_at,
    reason: invoice.reason,
    taxes: invoiceTaxes(invoice).map(({ name, rate, net, amount: tax }) => ({
      name,
      rate: Number(rate),
      net: amount(net),
      amount: amount(tax),
    })),
    lines: invoice.lines.map((line) => ({
      description: line.description,
      detail: line.detail,
      quantity: Number(line.quantity),
      unit_price: amount(line.unit_price),
      tax_rate: Number(line.tax_rate),
      subtotal: amount(line.subtotal),
      discount: amount(line.discount),
      tax: amount(line.tax),
      total: amount(line.total),
    })),
  }
}

/**
 * That an invoice is one the caller may see; for others it does not exist.
 *
 * @throws MedusaError `not_found`
 */
export async function requireInvoice(
  id: string,
  scope: { vendor_id?: string; order_id?: string; type?: string[] },
  container: MedusaContainer
): Promise<string> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const [invoice] = await service.listInvoices({ id, ...scope }, { select: ["id"], take: 1 })
  if (!invoice) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Invoice ${id} was not found.`)
  }
  return invoice.id
}

/** Answers with the PDF as a file to keep; no cache on the way may hold it. */
export async function sendInvoiceFile(id: string, container: MedusaContainer, res: MedusaResponse) {
  const { filename, content } = await invoiceFile(id, container)
  res.set({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${filename}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  })
  res.send(content)
}
