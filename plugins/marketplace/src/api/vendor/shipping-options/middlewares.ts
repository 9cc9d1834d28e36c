import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../validate"
import { createShippingOptionSchema, updateShippingOptionSchema } from "./schemas"

export const vendorShippingOptionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/shipping-options",
    methods: ["POST"],
    middlewares: [validateBody(createShippingOptionSchema)],
  },
  {
    matcher: "/vendor/shipping-options/:id",
    methods: ["POST"],
    middlewares: [validateBody(updateShippingOptionSchema)],
  },
]
