import { z } from "@medusajs/framework/zod"
import { reason } from "../schemas"

export const refundItems = z
  .array(z.strictObject({ id: z.string().min(1).max(100), quantity: z.number().positive() }))
  .min(1)
  .max(500)
  .refine(
    (items) => new Set(items.map((item) => item.id)).size === items.length,
    "names an item twice"
  )

/** Nothing but a reason: all that is left. */
export const refundSchema = z
  .strictObject({
    items: refundItems.optional(),
    shipping: z.boolean().optional(),
    /** Major units. */
    amount: z.number().positive().max(1e12).optional(),
    currency_code: z
      .string()
      .regex(/^[a-zA-Z]{3}$/, "must be a currency code of three letters")
      .optional(),
    reason,
    note: z.string().trim().max(1000).nullish(),
  })
  .refine((body) => body.amount === undefined || (!body.items && !body.shipping), {
    path: ["amount"],
    message: "give either an amount, or items and shipping",
  })
export type RefundBody = z.output<typeof refundSchema>
