import { generateEntityId } from "@medusajs/framework/utils"
import type { Value } from "../../sql/insert-rows"
import { combinedRate, totalsOf } from "./totals"
import type { NewInvoice, NewInvoiceLine } from "./types"

type Insert = { table: string; rows: Record<string, Value>[] }

/** A commission invoice has a line for each order of a month; PostgreSQL takes 65,535 values at once. */
const LINES_AT_ONCE = 1000

function invoiceRow(id: string, number: string, invoice: NewInvoice): Record<string, Value> {
  const { lines, issuer, recipient, number_prefix: _prefix, ...facts } = invoice
  const { subtotal, discount_total, tax_total, total } = totalsOf(lines)
  return {
    id,
    number,
    ...facts,
    issuer: JSON.stringify(issuer),
    recipient: JSON.stringify(recipient),
    recipient_name: recipient.name,
    subtotal: String(subtotal),
    discount_total: String(discount_total),
    tax_total: String(tax_total),
    total: String(total),
  }
}

function lineRow(invoiceId: string, line: NewInvoiceLine, position: number): Record<string, Value> {
  return {
    id: generateEntityId(undefined, "invl"),
    invoice_id: invoiceId,
    position,
    vendor_order_line_id: line.vendor_order_line_id,
    description: line.description,
    detail: line.detail,
    quantity: line.quantity,
    unit_price: String(line.unit_price),
    tax_rate: combinedRate(line.taxes),
    taxes: JSON.stringify(line.taxes.map((tax) => ({ ...tax, amount: String(tax.amount) }))),
    subtotal: String(line.subtotal),
    discount: String(line.discount),
    tax: String(line.tax),
    total: String(line.total),
  }
}

/** What is inserted for an invoice and its lines, a statement each. */
export function invoiceRows(id: string, number: string, invoice: NewInvoice): Insert[] {
  const lines = invoice.lines.map((line, index) => lineRow(id, line, index + 1))
  const chunks = Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, index) =>
    lines.slice(index * LINES_AT_ONCE, (index + 1) * LINES_AT_ONCE)
  )
  return [
    { table: "invoice", rows: [invoiceRow(id, number, invoice)] },
    ...chunks.map((rows) => ({ table: "invoice_line", rows })),
  ]
}
