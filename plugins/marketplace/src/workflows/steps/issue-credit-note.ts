import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE } from "../../modules/invoice"
import type { InvoiceLineDTO, IssuedInvoice } from "../../modules/invoice/service"
import type InvoiceModuleService from "../../modules/invoice/service"
import { taxesOf } from "../../modules/invoice/totals"
import type { InvoiceIssuer, InvoiceParty, NewInvoiceLine } from "../../modules/invoice/types"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import { perUnit } from "../../money"
import { ensureInvoiceFile } from "../invoices/invoice-file"
import { lineTaxes, storedInvoice, type StoredInvoice } from "../invoices/stored-invoice"
import { issueOrderInvoices } from "./issue-order-invoices"

/** Amounts in minor units; a string of digits serves as well, for callers in a workflow. */
type Minor = bigint | string | number

export type CreditNoteLine = {
  vendor_order_line_id: string
  /** 0 when money goes back and no piece. */
  quantity: number | string
  /** What the buyer gets back, tax included. */
  amount: Minor
  /** The tax within `amount`. */
  tax: Minor
}

export type IssueCreditNoteInput = {
  refund_id: string
  vendor_order_id: string
  currency_code: string
  lines: CreditNoteLine[]
  reason?: string | null
}

async function invoiceOf(vendorOrderId: string, container: MedusaContainer) {
  const vendorOrders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const { order_id } = await vendorOrders.retrieveVendorOrder(vendorOrderId, {
    select: ["id", "order_id"],
  })
  await issueOrderInvoices(order_id, container)
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const [invoice] = await service.listInvoices(
    { vendor_order_id: vendorOrderId, type: "invoice" },
    { select: ["id"], take: 1 }
  )
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Vendor order ${vendorOrderId} has no invoice that a credit note could correct.`
    )
  }
  return await storedInvoice(invoice.id, container)
}

function creditLine(
  line: CreditNoteLine,
  sold: InvoiceLineDTO | undefined,
  currency: string
): NewInvoiceLine {
  if (!sold) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `lines: ${line.vendor_order_line_id} is not on the invoice.`
    )
  }
  const total = BigInt(line.amount)
  const tax = BigInt(line.tax)
  const quantity = Number(line.quantity) > 0 ? String(line.quantity) : "1"
  const rates = lineTaxes(sold).map(({ name, rate }) => ({ name, rate }))
  return {
    vendor_order_line_id: line.vendor_order_line_id,
    description: sold.description,
    detail: sold.detail,
    quantity,
    unit_price: perUnit(total - tax, quantity, currency),
    subtotal: total - tax,
    discount: 0n,
    taxes: taxesOf(tax, rates, currency),
    tax,
    total,
  }
}

function creditLines(input: IssueCreditNoteInput, invoice: StoredInvoice): NewInvoiceLine[] {
  if (invoice.currency_code !== input.currency_code.toLowerCase()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code: the invoice is in ${invoice.currency_code}, not in ${input.currency_code}.`
    )
  }
  const soldAs = new Map(invoice.lines.map((line) => [line.vendor_order_line_id, line]))
  return input.lines
    .filter((line) => BigInt(line.amount) !== 0n)
    .map((line) => creditLine(line, soldAs.get(line.vendor_order_line_id), invoice.currency_code))
}

/**
 * Corrects a vendor order's invoice by what a refund gave back, with the parties of the
 * invoice as they were. The invoice itself is issued first where it is still missing.
 *
 * @throws MedusaError `not_allowed` without a paid invoice, `invalid_data` for a line it lacks
 */
export async function issueCreditNote(
  input: IssueCreditNoteInput,
  container: MedusaContainer
): Promise<IssuedInvoice> {
  const invoice = await invoiceOf(input.vendor_order_id, container)
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const issued = await service.issue({
    type: "credit_note",
    issuer_vendor_id: invoice.issuer_vendor_id,
    number_prefix: invoice.number.replace(/-\d{4}-\d+$/, ""),
    vendor_id: invoice.vendor_id,
    vendor_order_id: invoice.vendor_order_id,
    order_id: invoice.order_id,
    order_display_id: invoice.order_display_id,
    refund_id: input.refund_id,
    corrects_invoice_id: invoice.id,
    period: null,
    currency_code: invoice.currency_code,
    issuer: invoice.issuer as unknown as InvoiceIssuer,
    recipient: invoice.recipient as unknown as InvoiceParty,
    supplied_at: null,
    paid_at: null,
    reason: input.reason ?? null,
    issued_at: new Date(),
    lines: creditLines(input, invoice),
  })
  await ensureInvoiceFile(issued.id, container)
  return issued
}

/** Not undone: what was issued stays issued. */
export const issueCreditNoteStep = createStep(
  "issue-credit-note",
  async (input: IssueCreditNoteInput, { container }) =>
    new StepResponse(await issueCreditNote(input, container))
)
