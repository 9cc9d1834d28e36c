import {
  amount,
  percent,
  quantity,
  type InvoiceDocument,
  type InvoiceDocumentLine,
} from "./document"
import { LEFT, RIGHT, type Paper } from "./paper"
import { INK, MUTED, type Style } from "./text"

type Column = {
  title: string
  text: (line: InvoiceDocumentLine) => string
  style?: Style
}

const HEAD: Style = { size: 7.5, color: MUTED }
const CELL: Style = { size: 9 }
const STRONG: Style = { size: 9, weight: "bold" }
const DETAIL: Style = { size: 8, color: MUTED }
const GAP = 14
const PADDING = 7

function columnsOf(invoice: InvoiceDocument): Column[] {
  const { currency_code: currency, lines } = invoice
  const taxed = lines.some((line) => line.tax_rate !== "0")
  const one = (when: boolean, column: Column) => (when ? [column] : [])
  const commission = invoice.type === "commission_invoice"
  return [
    ...one(!commission, { title: "Quantity", text: (line) => quantity(line.quantity) }),
    ...one(!commission, { title: "Unit price", text: (line) => amount(line.unit_price, currency) }),
    ...one(
      lines.some((line) => line.discount !== 0n),
      { title: "Discount", text: (line) => (line.discount ? amount(-line.discount, currency) : "") }
    ),
    ...one(taxed, { title: "Net", text: (line) => amount(line.net, currency) }),
    ...one(taxed, { title: "Tax", text: (line) => percent(line.tax_rate) }),
    { title: "Total", text: (line) => amount(line.total, currency), style: STRONG },
  ]
}

/** Each column as wide as its widest cell; the description has what is left. */
function widthsOf(paper: Paper, columns: Column[], lines: InvoiceDocumentLine[]): number[] {
  return columns.map(({ title, text, style = CELL }) =>
    lines.reduce(
      (width, line) => Math.max(width, paper.type.width(text(line), style)),
      Math.max(34, paper.type.width(title, HEAD))
    )
  )
}

/** The lines, with the head repeated on every page they run over to. */
export function drawTable(paper: Paper, invoice: InvoiceDocument): void {
  const columns = columnsOf(invoice)
  const widths = widthsOf(paper, columns, invoice.lines)
  const description = RIGHT - LEFT - widths.reduce((sum, width) => sum + width + GAP, 0)
  /** The right edge of each column of numbers. */
  const edges = widths.map((_, index) =>
    widths.slice(0, index + 1).reduce((edge, width) => edge + GAP + width, LEFT + description)
  )
  const drawHead = () => {
    const currency = invoice.currency_code.toUpperCase()
    paper.lineAt(`Description, amounts in ${currency}`, LEFT, paper.y, HEAD)
    columns.forEach(({ title }, index) =>
      paper.lineAt(title, edges[index] ?? RIGHT, paper.y, HEAD, "right")
    )
    paper.y += 15
    paper.rule(paper.y, { color: INK, width: 0.8 })
  }
  drawHead()
  paper.onNewPage = drawHead
  for (const line of invoice.lines) {
    const titles = paper.type.wrap(line.description, CELL, description)
    const details = line.detail ? paper.type.wrap(line.detail, DETAIL, description) : []
    const height =
      titles.length * paper.leading(CELL) + details.length * paper.leading(DETAIL) + 2 * PADDING
    paper.reserve(height)
    const top = paper.y + PADDING
    const below = top + paper.block(titles, LEFT, description, CELL, top)
    paper.block(details, LEFT, description, DETAIL, below)
    columns.forEach(({ text, style = CELL }, index) =>
      paper.lineAt(text(line), edges[index] ?? RIGHT, top, style, "right")
    )
    paper.y += height
    paper.rule(paper.y)
  }
  paper.onNewPage = () => undefined
}
