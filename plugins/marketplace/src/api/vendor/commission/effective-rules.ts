import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMMISSION_MODULE } from "../../../modules/commission"
import type { RuleInForce } from "../../../modules/commission/resolve"
import { RULE_SCOPES, scopeOf } from "../../../modules/commission/scopes"
import type CommissionModuleService from "../../../modules/commission/service"
import type { VendorDTO } from "../../../modules/vendor/service"
import { marketplaceOptions } from "../../../options"
import { namesOfScopes, type ScopeNames } from "../../admin/commission-rules/names"
import { amountsView } from "../../admin/commission-rules/views"

const rank = (rule: RuleInForce) => RULE_SCOPES.indexOf(scopeOf(rule))

/** A rule of the vendor's own, or of the same words for everybody, hides the more general one. */
function hides(general: RuleInForce, rules: RuleInForce[]): boolean {
  const own = (category: string | null) =>
    rules.some((rule) => rule.vendor_id && rule.category_id === category)
  return (
    !general.vendor_id && (own(null) || (general.category_id !== null && own(general.category_id)))
  )
}

function ruleView(rule: RuleInForce, names: ScopeNames) {
  const { id, name, kind, rate_bps, category_id } = rule
  return {
    ...{ id, name, kind, rate_bps },
    scope: scopeOf(rule),
    category: category_id ? (names.categories.get(category_id) ?? null) : null,
    amounts: amountsView(rule.amounts),
  }
}

/**
 * What a vendor pays now: the rules that can apply to it, the one that counts first first.
 * `default_rate_bps` is what is left for a sale that none of them covers; the operator's own
 * store pays nothing.
 */
export async function effectiveRules(vendor: VendorDTO, container: MedusaContainer) {
  if (vendor.is_house) {
    return { rules: [], default_rate_bps: 0 }
  }
  const service: CommissionModuleService = container.resolve(COMMISSION_MODULE)
  const inForce = await service.rulesInForce(new Date(), [vendor.id])
  const rules = inForce.filter((rule) => !hides(rule, inForce)).sort((a, b) => rank(a) - rank(b))
  const names = await namesOfScopes(rules, container)
  const { commission } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  return {
    rules: rules.map((rule) => ruleView(rule, names)),
    default_rate_bps: commission.default_rate_bps,
  }
}
