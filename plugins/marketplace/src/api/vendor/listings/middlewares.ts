import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { createListingSchema, updateListingSchema } from "./validators"

export const vendorListingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/listings",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(createListingSchema)],
  },
  {
    matcher: "/vendor/listings/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(updateListingSchema)],
  },
]
