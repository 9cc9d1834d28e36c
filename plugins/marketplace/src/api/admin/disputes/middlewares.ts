import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listAllDisputesSchema, listDisputesSchema } from "../../disputes/list"
import { validateQuery } from "../../validate"

export const disputeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/disputes",
    methods: ["GET"],
    middlewares: [validateQuery(listAllDisputesSchema)],
  },
  {
    matcher: "/vendor/disputes",
    methods: ["GET"],
    middlewares: [validateQuery(listDisputesSchema)],
  },
]
