import { z } from "@medusajs/framework/zod"
import { reason } from "../../schemas"
import { listListingsSchema } from "../../vendor/listings/schemas"

export const adminListListingsSchema = listListingsSchema.extend({
  vendor_id: z.string().optional(),
})
export const rejectListingSchema = z.strictObject({ reason })

export type AdminListListingsQuery = z.infer<typeof adminListListingsSchema>
export type RejectListingBody = z.infer<typeof rejectListingSchema>
