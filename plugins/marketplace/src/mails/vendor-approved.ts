import { action, quote, text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

export const vendorApproved: MailTemplate<VendorMailData> = ({ vendor, reason, url }) => ({
  subject: `${vendor.name} is approved`,
  title: `Welcome, ${vendor.name}`,
  blocks: [
    text("Your store is approved and open. You can sign in and list your works."),
    text(
      "We made a stock location and a first shipping option for you: look at its prices before your first sale."
    ),
    ...quote(reason),
    ...action("See your store", url),
  ],
})
