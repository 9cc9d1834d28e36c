import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ensureCartShippingWorkflow } from "../../../workflows/ensure-cart-shipping"

/** The last moment before the amount to pay is fixed: carts made with items and address in one call come here unshipped. */
async function ensureShipping(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const cartId = (req.body as { cart_id?: unknown }).cart_id
  if (typeof cartId === "string") {
    await ensureCartShippingWorkflow(req.scope).run({ input: { cart_id: cartId } })
  }
  next()
}

export const storePaymentCollectionMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/payment-collections", methods: ["POST"], middlewares: [ensureShipping] },
]
