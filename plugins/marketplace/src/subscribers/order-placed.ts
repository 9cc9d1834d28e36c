import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { sendOrderMailsWorkflow } from "../workflows/send-order-mails"
import { splitOrderWorkflow } from "../workflows/split-order"

// An order of the checkout is split already; one made in Medusa Admin is split here.
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  const input = { order_id: event.data.id }
  await splitOrderWorkflow(container).run({ input })
  await sendOrderMailsWorkflow(container).run({ input })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "marketplace-order-placed" },
}
