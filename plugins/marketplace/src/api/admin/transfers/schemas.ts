import { z } from "@medusajs/framework/zod"
import { reason, search } from "../../schemas"
import { listTransfersSchema } from "../../vendor/transfers/schemas"

const id = z.string().min(1).max(100)

export const listAllTransfersSchema = listTransfersSchema.extend({
  vendor_id: id.optional(),
  kind: z.enum(["sale", "restored"]).optional(),
  q: search.optional(),
})
export type ListAllTransfersQuery = z.output<typeof listAllTransfersSchema>

/** Keeping money back has a reason, which the vendor reads. */
export const holdSchema = z.strictObject({ reason })
export type HoldBody = z.output<typeof holdSchema>

export const releaseHoldSchema = z.strictObject({ reason: reason.nullish() })
export type ReleaseHoldBody = z.output<typeof releaseHoldSchema>

export const markPaidSchema = z.strictObject({
  /** What the bank's statement shows. */
  reference: z.string().trim().min(1).max(140),
})
export type MarkPaidBody = z.output<typeof markPaidSchema>
