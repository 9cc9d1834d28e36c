import type { InvoiceParty } from "../modules/invoice/types"
import { country, day, month, titleOf, type InvoiceDocument } from "./document"
import { LEFT, RIGHT, type Paper } from "./paper"
import { MUTED, type Style } from "./text"

const LABEL: Style = { size: 7.5, color: MUTED }
const VALUE: Style = { size: 9 }
const GAP = 20

type Fact = { label: string; value: string }

function factsOf(invoice: InvoiceDocument): Fact[] {
  const { type, corrects, order_display_id: order, period, supplied_at, paid_at } = invoice
  const fact = (label: string, value: string | null | false) => (value ? [{ label, value }] : [])
  const supplied = supplied_at ? day(supplied_at) : "On dispatch"
  return [
    ...fact("Number", invoice.number),
    ...fact("Date of issue", day(invoice.issued_at)),
    ...fact("Date of supply", type === "invoice" && supplied),
    ...fact("Period of supply", period && month(period)),
    ...fact("Corrects invoice", corrects && corrects.number),
    ...fact("Order", order),
    ...fact("Paid", type === "invoice" && paid_at && day(paid_at)),
  ]
}

/** As wide as each needs, the rest shared evenly; when there is too little, the widest gives way. */
function widthsOf(paper: Paper, facts: Fact[], room: number): number[] {
  const needed = facts.map(({ label, value }) =>
    Math.ceil(Math.max(paper.type.width(label, LABEL), paper.type.width(value, VALUE)))
  )
  const spare = room - needed.reduce((sum, width) => sum + width, 0)
  const widest = needed.indexOf(Math.max(...needed))
  return needed.map((width, index) =>
    spare >= 0 ? width + spare / facts.length : index === widest ? width + spare : width
  )
}

function drawFacts(paper: Paper, facts: Fact[]): void {
  const widths = widthsOf(paper, facts, RIGHT - LEFT - GAP * (facts.length - 1))
  paper.rule(paper.y)
  const top = paper.y + 10
  let x = LEFT
  let height = 0
  facts.forEach(({ label, value }, index) => {
    const width = widths[index] ?? 0
    const used =
      paper.block(label, x, width, LABEL, top) + paper.block(value, x, width, VALUE, top + 12)
    height = Math.max(height, used)
    x += width + GAP
  })
  paper.y = top + height + 9
  paper.rule(paper.y)
}

function drawParty(
  paper: Paper,
  label: string,
  party: InvoiceParty,
  x: number,
  width: number
): number {
  const top = paper.y
  let y = top + paper.block(label, x, width, LABEL, top) + 3
  y += paper.block(party.name, x, width, { size: 10.5, weight: "bold" }, y) + 1
  const legal = party.legal_name !== party.name ? party.legal_name : null
  const lines = [
    legal,
    ...party.address,
    party.country_code && country(party.country_code),
    party.tax_id && `Tax ID ${party.tax_id}`,
    party.email,
  ].filter((line): line is string => Boolean(line))
  return y + paper.block(lines, x, width, VALUE, y) - top
}

/** Title, what the document is about, and the two sides. */
export function drawHead(paper: Paper, invoice: InvoiceDocument): void {
  const name: Style = { size: 12, weight: "bold" }
  paper.y += paper.block(invoice.issuer.name, LEFT, RIGHT - LEFT, name) + 26
  const title: Style = { size: 27, weight: "bold" }
  paper.y += paper.block(titleOf(invoice), LEFT, RIGHT - LEFT, title) + 4
  paper.accent(paper.y)
  paper.y += 24
  drawFacts(paper, factsOf(invoice))
  paper.y += 20
  const width = (RIGHT - LEFT - 2 * GAP) / 2
  const billed = invoice.type === "invoice" ? "Billed to" : "Issued to"
  const heights = [
    drawParty(paper, "From", invoice.issuer, LEFT, width),
    drawParty(paper, billed, invoice.recipient, LEFT + width + 2 * GAP, width),
  ]
  paper.y += Math.max(...heights) + 28
}
