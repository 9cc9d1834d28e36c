import { quote, text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

export const vendorSuspended: MailTemplate<VendorMailData> = ({ vendor, reason }) => ({
  subject: `${vendor.name} is suspended`,
  title: "Your store is suspended",
  blocks: [
    text(
      `${vendor.name} is suspended: its works are not shown and cannot be bought for now. The reason:`
    ),
    ...quote(reason),
    text("Answer this mail to settle the matter with us."),
  ],
})
