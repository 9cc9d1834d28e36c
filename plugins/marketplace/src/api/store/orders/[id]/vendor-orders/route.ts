import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { VENDOR_ORDER_MODULE } from "../../../../../modules/vendor-order"
import type VendorOrderModuleService from "../../../../../modules/vendor-order/service"
import { refundsByVendorOrder } from "../../../../refunds/answer"
import { vendorNames } from "../../../../vendor/orders/load"
import { storeVendorOrderView, type VendorOrderWithParts } from "../../../../vendor/orders/views"

// Open to whoever knows the order's id, like Medusa's own `GET /store/orders/:id`.
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id!
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id, is_draft_order: false },
  })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${id} was not found`)
  }
  const vendorOrderService: VendorOrderModuleService = req.scope.resolve(VENDOR_ORDER_MODULE)
  const orders = (await vendorOrderService.listVendorOrders(
    { order_id: id },
    { relations: ["lines"], order: { ordinal: "ASC" }, take: null }
  )) as VendorOrderWithParts[]
  const names = await vendorNames(orders, req.scope)
  const refunds = await refundsByVendorOrder(
    orders.map((order) => order.id),
    req.scope
  )
  res.json({
    vendor_orders: orders.map((order) =>
      storeVendorOrderView(order, names.get(order.vendor_id), refunds.get(order.id))
    ),
  })
}
