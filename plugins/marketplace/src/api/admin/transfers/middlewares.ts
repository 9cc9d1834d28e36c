import type { MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { validateBody, validateQuery } from "../../validate"
import { holdSchema, listAllTransfersSchema, markPaidSchema, releaseHoldSchema } from "./schemas"

const decision = <T>(path: string, schema: z.ZodType<T>): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validateBody(schema)],
})

export const adminTransferMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/transfers",
    methods: ["GET"],
    middlewares: [validateQuery(listAllTransfersSchema)],
  },
  decision("/admin/transfers/:id/hold", holdSchema),
  decision("/admin/transfers/:id/release-hold", releaseHoldSchema),
  decision("/admin/transfers/:id/retry", releaseHoldSchema),
  decision("/admin/transfers/:id/mark-paid", markPaidSchema),
  decision("/admin/vendors/:id/hold-payouts", holdSchema),
  decision("/admin/vendors/:id/release-payouts", releaseHoldSchema),
]
