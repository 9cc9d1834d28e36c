import { model } from "@medusajs/framework/utils"
import { RULE_CHANGES } from "../scopes"
import CommissionRule from "./commission-rule"

/** What a rule said before and after a change, who made it and why. A trigger keeps it append-only. */
const CommissionRuleChange = model.define("commission_rule_change", {
  id: model.id({ prefix: "crulec" }).primaryKey(),
  action: model.enum([...RULE_CHANGES]),
  before: model.json().nullable(),
  after: model.json(),
  reason: model.text().nullable(),
  actor_id: model.text().nullable(),
  rule: model.belongsTo(() => CommissionRule, { mappedBy: "changes" }),
})

export default CommissionRuleChange
