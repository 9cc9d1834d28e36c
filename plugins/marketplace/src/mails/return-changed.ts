import { quote, text, type MailTemplate } from "./mail"

export type ReturnChangedData = {
  vendor: string
  display_id: string
  status: "requested" | "accepted" | "refused" | "received" | "refunded"
  /** Whether the vendor reads it, or the shopper. */
  to_vendor: boolean
  items: { title: string; quantity: number; reason: string | null }[]
  reason: string | null
  amount: string | null
}

const SUBJECTS: Record<ReturnChangedData["status"], string> = {
  requested: "A return was asked for",
  accepted: "Your return was accepted",
  refused: "Your return was refused",
  received: "Your return has arrived",
  refunded: "Your return was refunded",
}

function message({ status, vendor, to_vendor, amount }: ReturnChangedData): string {
  switch (status) {
    case "requested":
      return to_vendor
        ? "A shopper wants to send these pieces back. Accept or refuse the return in your store."
        : `We have told ${vendor}, who answers you soon. Please keep the pieces until then.`
    case "accepted":
      return `${vendor} takes the pieces back. Please send them.`
    case "refused":
      return `${vendor} does not take the pieces back.`
    case "received":
      return `${vendor} has the pieces and will refund you.`
    case "refunded":
      return `${vendor} has refunded ${amount ?? "you"}. Your bank may need some days.`
  }
}

export const returnChanged: MailTemplate<ReturnChangedData> = (data) => ({
  subject: `${SUBJECTS[data.status]}: order ${data.display_id}`,
  title: SUBJECTS[data.status],
  blocks: [
    text(message(data)),
    ...quote(data.reason),
    {
      kind: "table",
      head: ["Work", "Quantity", "Reason"],
      rows: data.items.map(({ title, quantity, reason }) => [
        title,
        String(quantity),
        reason ?? "",
      ]),
    },
  ],
})
