import { z } from "@medusajs/framework/zod"
import { LISTING_KINDS, RULE_STATES } from "../../../modules/commission/scopes"
import { paging, reason, search } from "../../schemas"

const id = z.string().trim().min(1).max(100)
const kind = z.enum(LISTING_KINDS)
const moment = z.iso.datetime({
  offset: true,
  error: "must be a moment such as 2027-01-31T00:00:00Z",
})

// What is too much or too little is the module's to say, for everybody who calls it.
const rate_bps = z.number("must be a number of basis points: 1000 is 10 %")
const amount = z.number("must be an amount in major units").nullish()

const amounts = z
  .array(
    z.strictObject({
      currency_code: z.string().min(1).max(10),
      fixed: amount,
      minimum: amount,
      maximum: amount,
    })
  )
  .max(200)

const name = z.string("is required").trim().min(1, "is required").max(200)
const note = z.string().trim().max(2000).nullish()

export const listCommissionRulesSchema = z.strictObject({
  ...paging,
  q: search.optional(),
  vendor_id: id.optional(),
  category_id: id.optional(),
  kind: kind.optional(),
  state: z.enum(RULE_STATES).optional(),
})
export type ListCommissionRulesQuery = z.output<typeof listCommissionRulesSchema>

const scope = { vendor_id: id.nullish(), category_id: id.nullish(), kind: kind.nullish() }

export const createCommissionRuleSchema = z.strictObject({
  ...scope,
  name,
  note,
  rate_bps,
  amounts: amounts.optional(),
  starts_at: moment.nullish(),
  ends_at: moment.nullish(),
  reason: reason.nullish(),
})
export type CreateCommissionRuleBody = z.output<typeof createCommissionRuleSchema>

export const updateCommissionRuleSchema = z.strictObject({
  name: name.optional(),
  note,
  rate_bps: rate_bps.optional(),
  amounts: amounts.optional(),
  starts_at: moment.optional(),
  ends_at: moment.nullish(),
  reason: reason.nullish(),
})
export type UpdateCommissionRuleBody = z.output<typeof updateCommissionRuleSchema>

export const endCommissionRuleSchema = z.strictObject({
  at: moment.nullish(),
  reason: reason.nullish(),
})
export type EndCommissionRuleBody = z.output<typeof endCommissionRuleSchema>

export const previewCommissionSchema = z.strictObject({
  ...scope,
  product_id: id.nullish(),
  /** Major units, one unit's price after discounts and without tax. */
  amount: z.number().min(0, "must not be negative").max(1_000_000_000),
  currency_code: z.string().trim().min(1).max(10),
  quantity: z.number().int("must be a whole number").min(1).max(1_000_000).default(1),
  /** A rule that is not saved; with an `id` it stands in for the saved one. */
  rule: z
    .strictObject({
      ...scope,
      id: id.nullish(),
      name: z.string().trim().max(200).nullish(),
      rate_bps,
      amounts: amounts.optional(),
    })
    .nullish(),
})
export type PreviewCommissionBody = z.output<typeof previewCommissionSchema>

export const listCommissionRuleChangesSchema = z.strictObject(paging)
export type ListCommissionRuleChangesQuery = z.output<typeof listCommissionRuleChangesSchema>
