import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import type { VendorOrderDTO, VendorOrderLineDTO } from "../../modules/vendor-order/service"

export type VendorOrderWithLines = VendorOrderDTO & { lines: VendorOrderLineDTO[] }

/** A Medusa fulfillment as far as a vendor order follows it. */
export type OrderFulfillment = {
  id: string
  shipped_at: string | Date | null
  delivered_at: string | Date | null
  canceled_at: string | Date | null
  items: { line_item_id: string | null; quantity: number }[]
  labels?: { tracking_number: string; tracking_url: string }[]
}

type OrderItem = {
  id: string
  detail: { quantity: number; fulfilled_quantity: number }
}

type FollowedOrder = {
  id: string
  status: string
  items: OrderItem[]
  shipping_methods: { id: string; shipping_option_id: string | null }[]
  fulfillments: OrderFulfillment[]
}

/** What Medusa knows about one vendor order's lines. */
export type VendorOrderParts = {
  vendor_order: VendorOrderWithLines
  order_canceled: boolean
  /** Line items not yet in a fulfillment, with what remains of each. */
  open_items: { id: string; quantity: number }[]
  item_ids: string[]
  /** Fulfillments of this vendor's lines that were not canceled. */
  fulfillments: OrderFulfillment[]
  shipping_option_id: string | null
}

/** @throws MedusaError `not_found` */
export async function retrieveVendorOrder(
  id: string,
  container: MedusaContainer
): Promise<VendorOrderWithLines> {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const [order] = await service.listVendorOrders({ id }, { relations: ["lines"], take: 1 })
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor order ${id} was not found.`)
  }
  return order as VendorOrderWithLines
}

async function retrieveFollowedOrder(
  orderId: string,
  container: MedusaContainer
): Promise<FollowedOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "status",
      // Without all of the item Medusa leaves the quantities out of its detail.
      "items.*",
      "items.detail.*",
      "shipping_methods.id",
      "shipping_methods.shipping_option_id",
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "fulfillments.canceled_at",
      "fulfillments.items.line_item_id",
      "fulfillments.items.quantity",
      "fulfillments.labels.*",
    ],
    filters: { id: orderId },
  })
  const [order] = data
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${orderId} was not found.`)
  }
  return order as unknown as FollowedOrder
}

/** A vendor order beside Medusa's state of its lines, both as of now. */
export async function loadVendorOrderParts(
  id: string,
  container: MedusaContainer
): Promise<VendorOrderParts> {
  const vendorOrder = await retrieveVendorOrder(id, container)
  const order = await retrieveFollowedOrder(vendorOrder.order_id, container)
  const idsOf = (kind: "item" | "shipping") =>
    vendorOrder.lines.filter((line) => line.kind === kind).map((line) => line.reference_id)
  const itemIds = idsOf("item")
  const methodIds = idsOf("shipping")
  const open = order.items
    .filter((item) => itemIds.includes(item.id))
    .map(({ id: itemId, detail }) => ({
      id: itemId,
      quantity: MathBN.sub(detail.quantity, detail.fulfilled_quantity).toNumber(),
    }))
  return {
    vendor_order: vendorOrder,
    order_canceled: order.status === "canceled",
    item_ids: itemIds,
    open_items: open.filter((item) => item.quantity > 0),
    fulfillments: order.fulfillments.filter(
      (fulfillment) =>
        !fulfillment.canceled_at &&
        fulfillment.items.some((item) => item.line_item_id && itemIds.includes(item.line_item_id))
    ),
    shipping_option_id:
      order.shipping_methods.find((method) => methodIds.includes(method.id))?.shipping_option_id ??
      null,
  }
}
