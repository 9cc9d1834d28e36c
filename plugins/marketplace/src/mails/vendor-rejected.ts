import { quote, text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

export const vendorRejected: MailTemplate<VendorMailData> = ({ vendor, reason }) => ({
  subject: `About your application for ${vendor.name}`,
  title: "We could not approve your store yet",
  blocks: [
    text(`We looked at your application for ${vendor.name} and could not approve it. The reason:`),
    ...quote(reason),
    text("You can sign in and apply again once this is settled."),
  ],
})
