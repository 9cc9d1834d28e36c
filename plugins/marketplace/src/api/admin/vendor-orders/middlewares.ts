import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refundSchema } from "../../refunds/schemas"
import { validateBody, validateQuery } from "../../validate"
import { listVendorOrdersSchema } from "../../vendor/orders/schemas"

const id = z.string().min(1).max(100)

export const listAllVendorOrdersSchema = listVendorOrdersSchema.extend({
  order_id: id.optional(),
  vendor_id: id.optional(),
})
export type ListAllVendorOrdersQuery = z.output<typeof listAllVendorOrdersSchema>

export const adminVendorOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/vendor-orders",
    methods: ["GET"],
    middlewares: [validateQuery(listAllVendorOrdersSchema)],
  },
  {
    matcher: "/admin/vendor-orders/:id/refunds",
    methods: ["POST"],
    middlewares: [validateBody(refundSchema)],
  },
]
