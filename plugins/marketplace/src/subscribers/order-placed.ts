import { setTimeout as sleep } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { sendOrderMailsWorkflow } from "../workflows/send-order-mails"
import { splitOrderWorkflow } from "../workflows/split-order"

/**
 * With the event bus in process this runs while the shopper still waits for the answer: the
 * mails let it go first. Should the process die meanwhile, `catch-up-vendor-orders` sends them.
 */
const ANSWER_FIRST_MS = 1500

// An order of the checkout is split already; one made in Medusa Admin is split here.
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  const input = { order_id: event.data.id }
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const [known] = await service.listVendorOrders(input, { select: ["id"], take: 1 })
  if (!known) {
    await splitOrderWorkflow(container).run({ input })
  }
  await sleep(ANSWER_FIRST_MS)
  await sendOrderMailsWorkflow(container).run({ input })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "marketplace-order-placed" },
}
