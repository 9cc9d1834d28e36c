import { commissionAmount, type DecimalInput } from "./money"

/**
 * What one line pays, as it is frozen on the vendor order. Amounts are minor units as text:
 * workflow steps hand each other JSON, which has no `bigint`.
 */
export type CommissionTerms = {
  /** Null when no rule applied: the configured default rate, or the operator's own store. */
  rule_id: string | null
  rule_name: string | null
  rate_bps: number
  /** Per unit. */
  fixed: string
  /** Bounds of the whole line. */
  minimum: string | null
  maximum: string | null
}

/** Only a share of the amount; also what shipping pays, which has no units to charge for. */
export const rateOnly = (
  rate_bps: number,
  rule: { id: string; name: string } | null = null
): CommissionTerms => ({
  rule_id: rule?.id ?? null,
  rule_name: rule?.name ?? null,
  rate_bps,
  fixed: "0",
  minimum: null,
  maximum: null,
})

export const NO_COMMISSION = rateOnly(0)

/**
 * The commission on `base`: share plus fixed fee, rounded half up once, then the minimum and
 * the maximum. Never negative and never more than the base, whatever the minimum says.
 *
 * @param base minor units, net of discounts, without tax
 */
export function commissionOf(
  base: bigint,
  quantity: DecimalInput,
  terms: CommissionTerms,
  currency: string
): bigint {
  const exact = { bps: terms.rate_bps, fixed: BigInt(terms.fixed), quantity }
  const share = commissionAmount(base, exact, currency)
  const floor = terms.minimum === null ? 0n : BigInt(terms.minimum)
  const ceiling = terms.maximum === null ? base : BigInt(terms.maximum)
  const raised = share < floor ? floor : share
  const capped = raised > ceiling ? ceiling : raised
  return capped > base ? base : capped
}
