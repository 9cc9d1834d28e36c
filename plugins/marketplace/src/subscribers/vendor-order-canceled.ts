import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { refundCanceledVendorOrderWorkflow } from "../workflows/refund-canceled-vendor-order"

// A vendor order that was canceled here has its money back by now; one whose order was canceled
// in Medusa Admin gets its refund booked.
export default async function vendorOrderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const { id, order_id } = await service.retrieveVendorOrder(event.data.id, {
    select: ["id", "order_id"],
  })
  await refundCanceledVendorOrderWorkflow(container).run({
    input: { id, order_id, actor_type: "system" },
  })
}

export const config: SubscriberConfig = {
  event: "vendor-order.canceled",
  context: { subscriberId: "marketplace-vendor-order-canceled" },
}
