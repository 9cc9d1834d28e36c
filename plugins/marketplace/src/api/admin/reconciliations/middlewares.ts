import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { paging } from "../../schemas"
import { validateQuery } from "../../validate"

export const pageSchema = z.object(paging).strict()
export type PageQuery = z.output<typeof pageSchema>

export const adminReconciliationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/reconciliations",
    methods: ["GET"],
    middlewares: [validateQuery(pageSchema)],
  },
  {
    matcher: "/admin/reconciliations/:id",
    methods: ["GET"],
    middlewares: [validateQuery(pageSchema)],
  },
]
