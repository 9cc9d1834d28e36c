import { quote, text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

export const vendorClosed: MailTemplate<VendorMailData> = ({ vendor, reason }) => ({
  subject: `${vendor.name} is closed`,
  title: "Your store is closed",
  blocks: [
    text(`${vendor.name} is closed and its works are no longer shown.`),
    ...quote(reason),
    text("Orders that were placed before stay as they are."),
  ],
})
