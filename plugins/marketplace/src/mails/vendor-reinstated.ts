import { action, quote, text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

export const vendorReinstated: MailTemplate<VendorMailData> = ({ vendor, reason, url }) => ({
  subject: `${vendor.name} is open again`,
  title: "Your store is open again",
  blocks: [
    text(
      `The suspension of ${vendor.name} is lifted. Your works are shown and can be bought again.`
    ),
    ...quote(reason),
    ...action("See your store", url),
  ],
})
