import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateQuery } from "../../validate"
import { listInvoicesSchema } from "../../vendor/invoices/schemas"

const id = z.string().min(1).max(100)

export const listAllInvoicesSchema = listInvoicesSchema.extend({
  vendor_id: id.optional(),
  order_id: id.optional(),
  vendor_order_id: id.optional(),
  period: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month like 2026-05")
    .optional(),
})
export type ListAllInvoicesQuery = z.output<typeof listAllInvoicesSchema>

export const adminInvoiceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invoices",
    methods: ["GET"],
    middlewares: [validateQuery(listAllInvoicesSchema)],
  },
]
