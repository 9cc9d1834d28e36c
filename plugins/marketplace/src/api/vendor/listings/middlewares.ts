import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../validate"
import { createListingSchema, listListingsSchema, updateListingSchema } from "./schemas"

export const vendorListingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/listings",
    methods: ["GET"],
    middlewares: [validateQuery(listListingsSchema)],
  },
  {
    matcher: "/vendor/listings",
    methods: ["POST"],
    middlewares: [validateBody(createListingSchema)],
  },
  {
    // Exactly this path: the routes below it have their own bodies.
    matcher: /^\/vendor\/listings\/[^/]+\/?$/,
    methods: ["POST"],
    middlewares: [validateBody(updateListingSchema)],
  },
]
