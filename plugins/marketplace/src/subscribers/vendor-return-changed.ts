import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { returnMails } from "../returns/return-mails"
import { sendMails } from "../workflows/steps/send-mail"

export default async function vendorReturnChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await sendMails(container, await returnMails(event.data.id, container))
}

export const config: SubscriberConfig = {
  event: [
    "vendor-return.requested",
    "vendor-return.accepted",
    "vendor-return.refused",
    "vendor-return.received",
    "vendor-return.refunded",
  ],
  context: { subscriberId: "marketplace-vendor-return-changed" },
}
