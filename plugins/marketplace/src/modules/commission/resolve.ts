import { rateOnly, type CommissionTerms } from "../../commission-terms"
import { RULE_SCOPES, scopeOf, type ScopeColumns } from "./scopes"

export type RuleAmounts = {
  currency_code: string
  fixed: string
  minimum: string | null
  maximum: string | null
}

/** A rule in force, amounts in minor units as text. */
export type RuleInForce = ScopeColumns & {
  id: string
  name: string
  rate_bps: number
  created_at: Date | string
  amounts: RuleAmounts[]
}

/** What is sold: whose, in which categories, of which kind. */
export type CommissionSubject = {
  vendor_id: string | null
  /** One path per category of the product: the category itself first, its root last. */
  category_paths: string[][]
  kind: string | null
}

/** Steps from the product's category up to `categoryId`, over all its paths; −1 when not above it. */
function distanceTo(categoryId: string, paths: string[][]): number {
  const distances = paths.map((path) => path.indexOf(categoryId)).filter((at) => at >= 0)
  return distances.length ? Math.min(...distances) : -1
}

type Match = { rule: RuleInForce; scope: number; distance: number; made: number }

function match(rule: RuleInForce, subject: CommissionSubject): Match | null {
  const distance = rule.category_id ? distanceTo(rule.category_id, subject.category_paths) : 0
  const applies =
    (!rule.vendor_id || rule.vendor_id === subject.vendor_id) &&
    (!rule.kind || rule.kind === subject.kind) &&
    distance >= 0
  return applies
    ? {
        rule,
        scope: RULE_SCOPES.indexOf(scopeOf(rule)),
        distance,
        made: new Date(rule.created_at).getTime(),
      }
    : null
}

function compare(a: Match, b: Match): number {
  return (
    a.scope - b.scope ||
    a.distance - b.distance ||
    b.made - a.made ||
    (a.rule.id < b.rule.id ? 1 : -1)
  )
}

/**
 * The rules that apply, the one that counts first: vendor and category, vendor, category,
 * kind, default; of categories the nearest; of equals (a product in two categories) the newest.
 */
export function applicableRules(rules: RuleInForce[], subject: CommissionSubject): RuleInForce[] {
  return rules
    .flatMap((rule) => match(rule, subject) ?? [])
    .sort(compare)
    .map(({ rule }) => rule)
}

/** The terms of a rule in a currency; a currency it does not name pays the rate alone. */
export function termsOf(rule: RuleInForce, currency: string): CommissionTerms {
  const amounts = rule.amounts.find((each) => each.currency_code === currency.toLowerCase())
  const { fixed = "0", minimum = null, maximum = null } = amounts ?? {}
  return { ...rateOnly(rule.rate_bps, rule), fixed, minimum, maximum }
}

/**
 * What a line of `subject` pays in `currency`.
 *
 * @param defaultRate basis points where no rule applies at all
 */
export function resolveTerms(
  rules: RuleInForce[],
  subject: CommissionSubject,
  currency: string,
  defaultRate: number
): CommissionTerms {
  const [rule] = applicableRules(rules, subject)
  return rule ? termsOf(rule, currency) : rateOnly(defaultRate)
}
