import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../validate"
import { listStoreVendorsSchema } from "./schemas"

export const storeVendorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/vendors",
    methods: ["GET"],
    middlewares: [validateQuery(listStoreVendorsSchema)],
  },
]
