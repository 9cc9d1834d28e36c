import { text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

/** To the vendor: the registration (or the new try after a rejection) has arrived. */
export const vendorPending: MailTemplate<VendorMailData> = ({ vendor }) => ({
  subject: `We received your application for ${vendor.name}`,
  title: `Thank you, ${vendor.name}`,
  blocks: [
    text(
      "Your application has arrived. We look at every store ourselves, usually within two working days."
    ),
    text("You will get a mail as soon as there is a decision."),
    {
      kind: "facts",
      facts: [
        ["Store", vendor.name],
        ["Address", vendor.handle],
      ],
    },
  ],
})
