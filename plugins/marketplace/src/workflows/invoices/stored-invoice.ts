import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { InvoiceDocument } from "../../invoice-pdf"
import { INVOICE_MODULE } from "../../modules/invoice"
import type { InvoiceDTO, InvoiceLineDTO } from "../../modules/invoice/service"
import type InvoiceModuleService from "../../modules/invoice/service"
import { taxTotals } from "../../modules/invoice/totals"
import type { InvoiceIssuer, InvoiceParty, InvoiceTax } from "../../modules/invoice/types"

export type StoredInvoice = InvoiceDTO & { lines: InvoiceLineDTO[] }

/** @throws MedusaError `not_found` */
export async function storedInvoice(
  id: string,
  container: MedusaContainer
): Promise<StoredInvoice> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const [invoice] = (await service.listInvoices(
    { id },
    { relations: ["lines"], take: 1 }
  )) as StoredInvoice[]
  if (!invoice) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Invoice ${id} was not found.`)
  }
  invoice.lines.sort((a, b) => a.position - b.position)
  return invoice
}

type FrozenTax = { name: string; rate: string; amount: string }

/** A line's taxes as they were frozen. */
export function lineTaxes(line: InvoiceLineDTO): InvoiceTax[] {
  const taxes = line.taxes as unknown as FrozenTax[]
  return taxes.map((tax) => ({ ...tax, amount: BigInt(tax.amount) }))
}

/** The tax per rate of a whole invoice. */
export function invoiceTaxes(invoice: StoredInvoice) {
  return taxTotals(
    invoice.lines.map((line) => ({
      subtotal: BigInt(line.subtotal),
      discount: BigInt(line.discount),
      tax: BigInt(line.tax),
      taxes: lineTaxes(line),
    }))
  )
}

const dateOrNull = (value: Date | string | null) => (value ? new Date(value) : null)

/** A stored invoice as the printer needs it. Everything comes from the frozen row. */
export async function documentOf(
  invoice: StoredInvoice,
  container: MedusaContainer
): Promise<InvoiceDocument> {
  const corrected = invoice.corrects_invoice_id
    ? await storedInvoice(invoice.corrects_invoice_id, container)
    : null
  const issuer = invoice.issuer as unknown as InvoiceIssuer
  return {
    type: invoice.type,
    number: invoice.number,
    issued_at: new Date(invoice.issued_at),
    supplied_at: dateOrNull(invoice.supplied_at),
    paid_at: dateOrNull(invoice.paid_at),
    period: invoice.period,
    order_display_id: invoice.order_display_id,
    corrects: corrected && {
      number: corrected.number,
      issued_at: new Date(corrected.issued_at),
    },
    reason: invoice.reason,
    currency_code: invoice.currency_code,
    issuer,
    recipient: invoice.recipient as unknown as InvoiceParty,
    written_by: issuer.written_by,
    lines: invoice.lines.map((line) => ({
      description: line.description,
      detail: line.detail,
      quantity: String(line.quantity),
      unit_price: BigInt(line.unit_price),
      discount: BigInt(line.discount),
      tax_rate: String(Number(line.tax_rate)),
      net: BigInt(line.subtotal) - BigInt(line.discount),
      total: BigInt(line.total),
    })),
    subtotal: BigInt(invoice.subtotal),
    discount_total: BigInt(invoice.discount_total),
    taxes: invoiceTaxes(invoice),
    total: BigInt(invoice.total),
  }
}
