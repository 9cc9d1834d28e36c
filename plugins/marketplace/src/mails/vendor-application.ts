import { action, text, type MailTemplate } from "./mail"
import type { VendorMailData } from "./vendor-mail-data"

/** To the operator: a store waits for a decision. */
export const vendorApplication: MailTemplate<VendorMailData> = ({ vendor, url }) => ({
  subject: `${vendor.name} waits for approval`,
  title: "A store waits for approval",
  blocks: [
    text(`${vendor.name} asks to sell on the marketplace.`),
    {
      kind: "facts",
      facts: [
        ["Store", vendor.name],
        ["Address", vendor.handle],
        ["E-mail", vendor.email],
      ],
    },
    ...action("Look at the application", url),
  ],
})
