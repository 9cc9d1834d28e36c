import { action, text, type MailTemplate } from "./mail"
import { partTable, type MailedInvoice, type OrderPartMailData } from "./order-mail-data"

export type OrderConfirmationData = {
  display_id: string
  total: string
  parts: OrderPartMailData[]
  url?: string | null
  /** Invoices that go along as files. */
  invoices?: MailedInvoice[]
}

export const orderConfirmation: MailTemplate<OrderConfirmationData> = ({
  display_id,
  total,
  parts,
  url,
  invoices = [],
}) => ({
  subject: `Your order ${display_id}`,
  title: "Thank you for your order",
  blocks: [
    text(
      parts.length === 1
        ? `Order ${display_id} comes from one maker, who has been told and will send it to you.`
        : `Order ${display_id} comes from ${parts.length} makers. Each has been told and sends its own parcel.`
    ),
    ...parts.map((part) => partTable(part, part.vendor)),
    { kind: "facts", facts: [["Order total", total]] },
    ...(invoices.length
      ? [text(`Attached: ${invoices.map(({ number }) => `invoice ${number}`).join(", ")}.`)]
      : []),
    ...action("See your order", url),
  ],
})
