import { z } from "@medusajs/framework/zod"
import { RETURN_STATUSES } from "../../modules/vendor-return/transitions"
import { email, paging, reason } from "../schemas"

const id = z.string().min(1).max(100)
const note = z.string().trim().max(1000).nullish()

export const requestReturnSchema = z.strictObject({
  vendor_order_id: id,
  items: z
    .array(
      z.strictObject({
        id,
        quantity: z.number().int().positive(),
        reason_id: id.nullish(),
        reason: reason.nullish(),
      })
    )
    .min(1)
    .max(500)
    .refine(
      (items) => new Set(items.map((item) => item.id)).size === items.length,
      "names an item twice"
    ),
  note,
  /** Who is not signed in says which address the order was placed with. */
  email: email.optional(),
})
export type RequestReturnBody = z.output<typeof requestReturnSchema>

const status = z.enum(RETURN_STATUSES)
export const listReturnsSchema = z.strictObject({
  ...paging,
  status: z.union([status, z.array(status).min(1).max(RETURN_STATUSES.length)]).optional(),
})
export type ListReturnsQuery = z.output<typeof listReturnsSchema>

export const acceptReturnSchema = z.strictObject({})
export const refuseReturnSchema = z.strictObject({ reason })
export type RefuseReturnBody = z.output<typeof refuseReturnSchema>

export const refundReturnSchema = z
  .strictObject({
    shipping: z.boolean().optional(),
    amount: z.number().positive().max(1e12).optional(),
    note,
  })
  .refine((body) => body.amount === undefined || !body.shipping, {
    path: ["amount"],
    message: "give either an amount, or shipping with the pieces",
  })
export type RefundReturnBody = z.output<typeof refundReturnSchema>
