/** What a vendor order froze of its money, or what of it was refunded; minor units. */
export type MoneyParts = { net: bigint; commission: bigint; tax: bigint }

const totalOf = ({ net, commission, tax }: MoneyParts) => net + commission + tax
const min = (a: bigint, b: bigint) => (a < b ? a : b)
const max = (a: bigint, b: bigint) => (a > b ? a : b)

/** `part × refunded / gross`, halves up, in the currency's smallest amount. */
function target(part: bigint, refunded: bigint, gross: bigint, step: bigint): bigint {
  const denominator = gross * step
  return ((2n * part * refunded + denominator) / (2n * denominator)) * step
}

/** `wanted` within what is possible; the lower bound never exceeds the upper one. */
const within = (wanted: bigint, lower: bigint, upper: bigint) => max(lower, min(wanted, upper))

/**
 * Who gives up how much of a refund: cumulative, `round(part × refunded / gross) − already`, so
 * that partial refunds of any sizes and order end exactly at the frozen amounts. The vendor's
 * part follows that formula to the unit; tax does as far as nothing else would become negative,
 * and the commission is what remains.
 *
 * @param already parts of the refunds before, as `refundShares` gave them
 * @param amount what is refunded now, at most what is left
 * @param step the currency's smallest amount in minor units
 */
export function refundShares(
  frozen: MoneyParts,
  already: MoneyParts,
  amount: bigint,
  step: bigint
): MoneyParts {
  const gross = totalOf(frozen)
  const refunded = totalOf(already) + amount
  const left = {
    net: frozen.net - already.net,
    commission: frozen.commission - already.commission,
    tax: frozen.tax - already.tax,
  }
  const share = (part: "net" | "tax", rest: bigint, others: bigint) =>
    within(
      target(frozen[part], refunded, gross, step) - already[part],
      max(0n, rest - others),
      max(0n, min(left[part], rest))
    )
  const net = share("net", amount, left.tax + left.commission)
  const tax = share("tax", amount - net, left.commission)
  return { net, tax, commission: amount - net - tax }
}

/** The commission is kept: what the operator would return of it the vendor bears. */
export const commissionKept = ({ net, commission, tax }: MoneyParts): MoneyParts => ({
  net: net + commission,
  commission: 0n,
  tax,
})
