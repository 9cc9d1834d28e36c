import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { VENDOR_ORDER_MODULE } from "../../../modules/vendor-order"
import type VendorOrderModuleService from "../../../modules/vendor-order/service"

type PaymentLink = { payment_collection: { order?: { id: string } | null } | null }

/**
 * Medusa's own refund of a payment does not say whose sale it takes back, so no vendor would
 * give up his share: an order of vendors is refunded by vendor order.
 */
async function refuseForVendorOrders(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: req.params.id! },
  })
  const [payment] = data as unknown as PaymentLink[]
  const order_id = payment?.payment_collection?.order?.id
  const service: VendorOrderModuleService = req.scope.resolve(VENDOR_ORDER_MODULE)
  const [part] = order_id
    ? await service.listVendorOrders({ order_id }, { select: ["id"], take: 1 })
    : []
  if (part) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This order has vendor orders: refund them one by one, on the cards at the end of the order's page."
    )
  }
  next()
}

export const adminPaymentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payments/:id/refund",
    methods: ["POST"],
    middlewares: [refuseForVendorOrders],
  },
]
