import { model } from "@medusajs/framework/utils"
import { LISTING_KINDS } from "../scopes"
import CommissionRuleAmount from "./commission-rule-amount"
import CommissionRuleChange from "./commission-rule-change"

/**
 * Who pays which share, from when to when. The scope columns say for what: a vendor in a
 * category, a vendor, a category with all below it, a kind of listing, or (all null) the rest.
 * The migration adds what this language cannot say: the scopes allowed, and that two rules of
 * one scope are never in force at the same moment.
 */
const CommissionRule = model
  .define("commission_rule", {
    id: model.id({ prefix: "crule" }).primaryKey(),
    name: model.text().searchable(),
    note: model.text().searchable().nullable(),
    vendor_id: model.text().nullable(),
    category_id: model.text().nullable(),
    kind: model.enum([...LISTING_KINDS]).nullable(),
    rate_bps: model.number(),
    starts_at: model.dateTime(),
    /** The first moment at which it is no longer in force. */
    ends_at: model.dateTime().nullable(),
    amounts: model.hasMany(() => CommissionRuleAmount, { mappedBy: "rule" }),
    changes: model.hasMany(() => CommissionRuleChange, { mappedBy: "rule" }),
  })
  .indexes([
    { name: "IDX_commission_rule_vendor_id", on: ["vendor_id"] },
    { name: "IDX_commission_rule_starts_at", on: ["starts_at"] },
  ])

export default CommissionRule
