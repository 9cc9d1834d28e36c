import { model } from "@medusajs/framework/utils"
import CommissionRule from "./commission-rule"

/**
 * A rule's amounts in one currency: a fee per unit, and the bounds of a line's commission.
 * `bigint` minor units in PostgreSQL (see the migration), read as text.
 */
const CommissionRuleAmount = model
  .define("commission_rule_amount", {
    id: model.id({ prefix: "crulea" }).primaryKey(),
    currency_code: model.text(),
    fixed: model.text().default("0"),
    minimum: model.text().nullable(),
    maximum: model.text().nullable(),
    rule: model.belongsTo(() => CommissionRule, { mappedBy: "amounts" }),
  })
  .indexes([
    {
      name: "IDX_commission_rule_amount_currency_unique",
      on: ["rule_id", "currency_code"],
      unique: true,
    },
  ])

export default CommissionRuleAmount
