import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../validate"
import { adminListListingsSchema, rejectListingSchema } from "./schemas"

export const adminListingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/listings",
    methods: ["GET"],
    middlewares: [validateQuery(adminListListingsSchema)],
  },
  {
    matcher: "/admin/listings/:id/reject",
    methods: ["POST"],
    middlewares: [validateBody(rejectListingSchema)],
  },
]
