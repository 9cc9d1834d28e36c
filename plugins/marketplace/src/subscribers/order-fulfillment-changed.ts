import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { followVendorOrdersWorkflow } from "../workflows/follow-vendor-orders"

type Changed = { id?: string; order_id?: string }

/** Shipment and delivery events name the fulfillment, the order's own events the order. */
async function orderIdOf(name: string, data: Changed, container: MedusaContainer) {
  if (data.order_id) {
    return data.order_id
  }
  if (!data.id || name.startsWith("order.")) {
    return data.id
  }
  const { data: links } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_fulfillment",
    fields: ["order_id"],
    filters: { fulfillment_id: data.id },
  })
  return links[0]?.order_id
}

// The operator may fulfil, ship, deliver and cancel in Medusa Admin: vendor orders follow.
export default async function orderFulfillmentChanged({
  event,
  container,
}: SubscriberArgs<Changed>) {
  const order_id = await orderIdOf(event.name, event.data, container)
  if (order_id) {
    await followVendorOrdersWorkflow(container).run({ input: { order_id } })
  }
}

export const config: SubscriberConfig = {
  event: ["order.fulfillment_created", "shipment.created", "delivery.created", "order.canceled"],
  context: { subscriberId: "marketplace-order-fulfillment-changed" },
}
