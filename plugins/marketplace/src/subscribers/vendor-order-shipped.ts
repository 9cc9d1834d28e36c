import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { sendOrderMailsWorkflow } from "../workflows/send-order-mails"

export default async function vendorOrderShipped({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const { order_id } = await service.retrieveVendorOrder(event.data.id, { select: ["order_id"] })
  await sendOrderMailsWorkflow(container).run({ input: { order_id } })
}

export const config: SubscriberConfig = {
  event: "vendor-order.shipped",
  context: { subscriberId: "marketplace-vendor-order-shipped" },
}
