import { day, money, month, percent, type InvoiceDocument } from "./document"
import { LEFT, RIGHT, type Paper } from "./paper"
import { INK, MUTED, type Style } from "./text"

const WIDTH = 236
const ROW: Style = { size: 9 }
const TOTAL: Style = { size: 13, weight: "bold" }
const NOTE: Style = { size: 8.5, color: MUTED }

const TOTAL_LABEL = {
  invoice: "Total",
  credit_note: "Total credited",
  commission_invoice: "Total",
}

function rowsOf(invoice: InvoiceDocument): [label: string, value: string][] {
  const of = (minor: bigint) => money(minor, invoice.currency_code)
  const { subtotal, discount_total: discount, taxes } = invoice
  return [
    ...(taxes.length || discount
      ? [["Subtotal without tax", of(subtotal)] as [string, string]]
      : []),
    ...(discount ? [["Discount", of(-discount)] as [string, string]] : []),
    ...taxes.map(({ name, rate, net, amount }): [string, string] => [
      rate === "0" ? `Untaxed ${of(net)}` : `${name} ${percent(rate)} on ${of(net)}`,
      of(amount),
    ]),
  ]
}

function notesOf(invoice: InvoiceDocument): string[] {
  const { type, corrects, reason, written_by, issuer, paid_at, period, taxes } = invoice
  const note = (when: unknown, text: string) => (when ? [text.replace(/\.{2}$/, ".")] : [])
  return [
    ...note(
      corrects,
      `Corrects invoice ${corrects?.number} of ${corrects && day(corrects.issued_at)}.`
    ),
    ...note(reason, `Reason: ${reason}`),
    ...note(type === "invoice" && paid_at, `Paid in full on ${paid_at && day(paid_at)}.`),
    ...note(type === "credit_note", "The amount goes back to the means of payment used."),
    ...note(
      type === "commission_invoice",
      `Commission on the orders paid in ${period && month(period)}. It was kept back from your payouts; nothing is left to pay.`
    ),
    ...note(!taxes.length, "No tax was charged."),
    ...note(
      written_by,
      `Issued by ${written_by} in the name and on behalf of ${issuer.legal_name ?? issuer.name}.`
    ),
  ]
}

/** The sums on the right, what there is to say about them on the left. */
export function drawTotals(paper: Paper, invoice: InvoiceDocument): void {
  const rows = rowsOf(invoice)
  const notes = notesOf(invoice)
  const room = RIGHT - LEFT - WIDTH - 28
  const notesHeight = notes.reduce(
    (sum, note) => sum + paper.type.wrap(note, NOTE, room).length * paper.leading(NOTE) + 5,
    0
  )
  paper.reserve(Math.max(rows.length * 30 + 60, notesHeight + 20))
  const top = paper.y + 16

  let y = top
  for (const note of notes) {
    y += paper.block(note, LEFT, room, NOTE, y) + 5
  }

  const left = RIGHT - WIDTH
  let sums = top
  for (const [label, value] of rows) {
    const free = WIDTH - paper.type.width(value, ROW) - 12
    paper.lineAt(value, RIGHT, sums, ROW, "right")
    sums += paper.block(label, left, free, { ...ROW, color: MUTED }, sums) + 4
  }
  if (rows.length) {
    sums += 4
    paper.rule(sums, { from: left, color: INK, width: 0.8 })
    sums += 8
  }
  paper.lineAt(TOTAL_LABEL[invoice.type], left, sums, TOTAL)
  paper.lineAt(money(invoice.total, invoice.currency_code), RIGHT, sums, TOTAL, "right")
  paper.y = Math.max(y, sums + paper.leading(TOTAL))
}
