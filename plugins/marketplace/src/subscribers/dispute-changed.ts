import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { disputeMails } from "../disputes/dispute-mails"
import { sendMails } from "../workflows/steps/send-mail"

export default async function disputeChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await sendMails(container, await disputeMails(event.data.id, container))
}

export const config: SubscriberConfig = {
  event: ["dispute.inquiry", "dispute.open", "dispute.won", "dispute.lost", "dispute.closed"],
  context: { subscriberId: "marketplace-dispute-changed" },
}
