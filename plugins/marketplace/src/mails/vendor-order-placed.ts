import { text, type MailTemplate } from "./mail"
import { partTable, type OrderPartMailData } from "./order-mail-data"

export type VendorOrderPlacedData = { part: OrderPartMailData; net: string; address: string }

export const vendorOrderPlaced: MailTemplate<VendorOrderPlacedData> = ({ part, net, address }) => ({
  subject: `New order ${part.display_id}`,
  title: `You sold something, ${part.vendor}`,
  blocks: [
    text(`Order ${part.display_id} is yours to pack and send.`),
    partTable(part),
    {
      kind: "facts",
      facts: [
        ["Your share after commission", net],
        ["Send to", address],
      ],
    },
  ],
})
