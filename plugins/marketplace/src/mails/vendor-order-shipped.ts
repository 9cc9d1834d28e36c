import { action, text, type MailTemplate } from "./mail"
import { partTable, type OrderPartMailData } from "./order-mail-data"

export type VendorOrderShippedData = {
  part: OrderPartMailData
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
}

export const vendorOrderShipped: MailTemplate<VendorOrderShippedData> = ({
  part,
  carrier,
  tracking_number,
  tracking_url,
}) => ({
  subject: `${part.vendor} has sent order ${part.display_id}`,
  title: "Your parcel is on its way",
  blocks: [
    text(`${part.vendor} has handed over your parcel.`),
    {
      kind: "facts",
      facts: [
        ["Carrier", carrier ?? "not named"],
        ["Tracking number", tracking_number ?? "none"],
      ],
    },
    partTable(part),
    ...action("Follow the parcel", tracking_url),
  ],
})
