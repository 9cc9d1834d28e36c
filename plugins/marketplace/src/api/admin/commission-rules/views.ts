import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { toAmount } from "../../../money"
import { COMMISSION_MODULE } from "../../../modules/commission"
import type { RuleSnapshot } from "../../../modules/commission/rule-rows"
import type { RuleAmounts } from "../../../modules/commission/resolve"
import { scopeOf, stateOf } from "../../../modules/commission/scopes"
import {
  snapshotOf,
  type CommissionRuleChangeDTO,
  type CommissionRuleDTO,
} from "../../../modules/commission/service"
import type CommissionModuleService from "../../../modules/commission/service"
import { namesOfScopes, type ScopeNames } from "./names"

/** Amounts in major units. */
export function amountsView(amounts: RuleAmounts[]) {
  const major = (minor: string | null, currency: string) =>
    minor === null ? null : toAmount(minor, currency)
  return amounts.map(({ currency_code, fixed, minimum, maximum }) => ({
    currency_code,
    fixed: toAmount(fixed, currency_code),
    minimum: major(minimum, currency_code),
    maximum: major(maximum, currency_code),
  }))
}

/** A rule as the operator sees it; `state` is that of now. */
export function commissionRuleView(dto: CommissionRuleDTO, names: ScopeNames) {
  const rule = snapshotOf(dto)
  return {
    id: rule.id,
    name: rule.name,
    note: rule.note,
    scope: scopeOf(rule),
    vendor: rule.vendor_id && (names.vendors.get(rule.vendor_id) ?? unnamed(rule.vendor_id)),
    category:
      rule.category_id && (names.categories.get(rule.category_id) ?? unnamed(rule.category_id)),
    kind: rule.kind,
    rate_bps: rule.rate_bps,
    amounts: amountsView(rule.amounts),
    starts_at: rule.starts_at,
    ends_at: rule.ends_at,
    state: stateOf(rule, new Date()),
    created_at: dto.created_at,
    updated_at: dto.updated_at,
  }
}

/** What a rule names and somebody has deleted since. */
const unnamed = (id: string) => ({ id, name: null })

function snapshotView({ name, note, rate_bps, amounts, starts_at, ends_at }: RuleSnapshot) {
  return { name, note, rate_bps, amounts: amountsView(amounts), starts_at, ends_at }
}

function changeView({
  id,
  action,
  before,
  after,
  reason,
  actor_id,
  created_at,
}: CommissionRuleChangeDTO) {
  // The module writes these two columns, as snapshots.
  const [old, current] = [before, after] as unknown as [RuleSnapshot | null, RuleSnapshot]
  return {
    id,
    action,
    before: old && snapshotView(old),
    after: snapshotView(current),
    reason,
    actor_id,
    created_at,
  }
}

/** @throws MedusaError `not_found` */
export async function commissionRule(container: MedusaContainer, id: string) {
  const service: CommissionModuleService = container.resolve(COMMISSION_MODULE)
  const [rule] = (await service.listCommissionRules(
    { id },
    { relations: ["amounts"], take: 1 }
  )) as CommissionRuleDTO[]
  if (!rule) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Commission rule ${id} was not found.`)
  }
  return commissionRuleView(rule, await namesOfScopes([rule], container))
}

/** A rule's history, newest first. */
export async function commissionRuleChanges(
  container: MedusaContainer,
  id: string,
  page: { limit: number; offset: number }
) {
  const service: CommissionModuleService = container.resolve(COMMISSION_MODULE)
  const [changes, count] = await service.listAndCountCommissionRuleChanges(
    { rule_id: id },
    { order: { created_at: "DESC", id: "DESC" }, take: page.limit, skip: page.offset }
  )
  return { changes: (changes as CommissionRuleChangeDTO[]).map(changeView), count, ...page }
}
