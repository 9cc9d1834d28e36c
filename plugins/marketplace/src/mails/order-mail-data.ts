import type { MailBlock } from "./mail"

/** One vendor's part of an order as a mail tells it; amounts are finished text with currency. */
export type OrderPartMailData = {
  vendor: string
  display_id: string
  items: { title: string; quantity: string; total: string }[]
  shipping: string
  total: string
}

/** An invoice that a mail carries: its PDF is read when the mail goes out, again at a second try. */
export type MailedInvoice = { id: string; number: string }

/** The goods of one vendor as a table. */
export function partTable(part: OrderPartMailData, title?: string): MailBlock {
  return {
    kind: "table",
    title,
    head: ["Work", "Quantity", "Amount"],
    rows: [
      ...part.items.map(({ title: work, quantity, total }) => [work, quantity, total]),
      ["Shipping", "", part.shipping],
    ],
    foot: [["Total", "", part.total]],
  }
}
