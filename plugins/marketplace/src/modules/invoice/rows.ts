import { generateEntityId } from "@medusajs/framework/utils"
import { combinedRate, totalsOf } from "./totals"
import type { NewInvoice, NewInvoiceLine } from "./types"

type Value = string | number | Date | null
type Insert = { statement: string; values: Value[] }

/** A commission invoice has a line for each order of a month; PostgreSQL takes 65,535 values at once. */
const LINES_AT_ONCE = 1000

function insert(table: string, rows: Record<string, Value>[]): Insert {
  const columns = Object.keys(rows[0] ?? {})
  const tuple = `(${columns.map(() => "?").join(", ")})`
  return {
    statement: `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(", ")})
      VALUES ${rows.map(() => tuple).join(", ")}`,
    values: rows.flatMap((row) => columns.map((name) => row[name] ?? null)),
  }
}

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

/** The statements that write an invoice and its lines. Medusa's generated `create` knows no `bigint`. */
export function invoiceRows(id: string, number: string, invoice: NewInvoice): Insert[] {
  const lines = invoice.lines.map((line, index) => lineRow(id, line, index + 1))
  const chunks = Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, index) =>
    lines.slice(index * LINES_AT_ONCE, (index + 1) * LINES_AT_ONCE)
  )
  return [
    insert("invoice", [invoiceRow(id, number, invoice)]),
    ...chunks.map((chunk) => insert("invoice_line", chunk)),
  ]
}
