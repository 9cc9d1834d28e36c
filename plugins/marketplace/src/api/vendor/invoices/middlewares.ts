import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../validate"
import { listInvoicesSchema } from "./schemas"

export const vendorInvoiceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/invoices",
    methods: ["GET"],
    middlewares: [validateQuery(listInvoicesSchema)],
  },
]
