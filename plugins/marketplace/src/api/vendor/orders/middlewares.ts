import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refundSchema } from "../../refunds/schemas"
import { validateBody, validateQuery } from "../../validate"
import {
  cancellationSchema,
  deliverySchema,
  fulfillmentSchema,
  listVendorOrdersSchema,
  shipmentSchema,
} from "./schemas"

export const vendorOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/orders",
    methods: ["GET"],
    middlewares: [validateQuery(listVendorOrdersSchema)],
  },
  {
    matcher: "/vendor/orders/:id/fulfillments",
    methods: ["POST"],
    middlewares: [validateBody(fulfillmentSchema)],
  },
  {
    matcher: "/vendor/orders/:id/shipments",
    methods: ["POST"],
    middlewares: [validateBody(shipmentSchema)],
  },
  {
    matcher: "/vendor/orders/:id/deliveries",
    methods: ["POST"],
    middlewares: [validateBody(deliverySchema)],
  },
  {
    matcher: "/vendor/orders/:id/cancel",
    methods: ["POST"],
    middlewares: [validateBody(cancellationSchema)],
  },
  {
    matcher: "/vendor/orders/:id/refunds",
    methods: ["POST"],
    middlewares: [validateBody(refundSchema)],
  },
]
