import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { rejectListingSchema } from "../../vendor/listings/validators"

export const adminListingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/listings/:id/reject",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(rejectListingSchema)],
  },
]
