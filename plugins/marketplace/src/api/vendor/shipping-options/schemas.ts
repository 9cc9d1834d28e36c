import { z } from "@medusajs/framework/zod"

const name = z.string().trim().min(2).max(80)

// Which currencies and how many decimals fit is the shop's to say: the workflow checks it.
const prices = z
  .array(
    z.strictObject({
      currency_code: z.string().trim().min(3).max(3).toLowerCase(),
      amount: z.number().min(0).max(1_000_000),
    })
  )
  .min(1)
  .max(50)

export const createShippingOptionSchema = z.strictObject({ name, prices })
export type CreateShippingOptionBody = z.output<typeof createShippingOptionSchema>

export const updateShippingOptionSchema = z.strictObject({
  name: name.optional(),
  prices: prices.optional(),
})
export type UpdateShippingOptionBody = z.output<typeof updateShippingOptionSchema>
