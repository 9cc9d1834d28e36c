import { z } from "@medusajs/framework/zod"
import { VENDOR_STATUSES } from "../../../modules/vendor/transitions"
import { paging, reason, search } from "../../schemas"

const status = z.enum(VENDOR_STATUSES)

export const listVendorsSchema = z.strictObject({
  ...paging,
  q: search.optional(),
  status: z.union([status, z.array(status).min(1).max(VENDOR_STATUSES.length)]).optional(),
})
export type ListVendorsQuery = z.output<typeof listVendorsSchema>

export const decisionSchema = z.strictObject({ reason: reason.nullish() })
export type DecisionBody = z.output<typeof decisionSchema>

/** Decisions against a vendor have a reason, which the vendor reads. */
export const reasonedDecisionSchema = z.strictObject({ reason })
export type ReasonedDecisionBody = z.output<typeof reasonedDecisionSchema>
