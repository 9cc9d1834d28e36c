import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../validate"
import { listTransfersSchema } from "./schemas"

export const vendorTransferMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/transfers",
    methods: ["GET"],
    middlewares: [validateQuery(listTransfersSchema)],
  },
]
