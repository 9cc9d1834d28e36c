import { rateOnly, commissionOf, type CommissionTerms } from "../../../commission-terms"
import { toDecimal } from "../../../money"
import type { RuleInForce } from "../../../modules/commission/resolve"
import { scopeOf, type RuleScope } from "../../../modules/commission/scopes"

const SCOPE_NAMES: Record<RuleScope, string> = {
  vendor_category: "for this vendor in this category",
  vendor: "for this vendor",
  category: "for this category",
  kind: "for this kind of listing",
  default: "for everything else",
}

type Explained = {
  terms: CommissionTerms
  rule: RuleInForce | undefined
  beaten: RuleInForce[]
  house: boolean
  base: bigint
  amount: bigint
  currency: string
  quantity: number
}

/** How an amount came about, in sentences: the sum, the bound that changed it, the rule. */
export function explainCommission(facts: Explained): string[] {
  const { terms, rule, beaten, house, base, amount, currency, quantity } = facts
  if (house) {
    return ["The operator's own store pays no commission."]
  }
  const money = (minor: bigint | string) =>
    `${toDecimal(BigInt(minor), currency)} ${currency.toUpperCase()}`
  const rate = `${terms.rate_bps / 100} % of ${money(base)}`
  const fee = BigInt(terms.fixed) ? ` plus ${money(terms.fixed)} × ${quantity}` : ""
  const unbounded = commissionOf(
    base,
    quantity,
    { ...rateOnly(terms.rate_bps), fixed: terms.fixed },
    currency
  )
  const sentences = [`${rate}${fee} is ${money(unbounded)}.`]
  if (amount > unbounded) {
    sentences.push(`Raised to the minimum: ${money(amount)}.`)
  } else if (amount < unbounded) {
    sentences.push(`Lowered to the maximum: ${money(amount)}.`)
  }
  sentences.push(
    rule
      ? `The rule "${rule.name}" ${SCOPE_NAMES[scopeOf(rule)]} applies.`
      : "No rule applies: this is the configured default rate."
  )
  const [next] = beaten
  if (next) {
    sentences.push(`It comes before "${next.name}" (${next.rate_bps / 100} %).`)
  }
  return sentences
}
