/** How everything that approval makes in Medusa's modules is named; the handle never changes. */
export const provisionName = (handle: string) => `@${handle}`

/**
 * A first price in major units for a currency the operator gave none for: small change of
 * roughly the same weight. The vendor sets its own.
 */
export function firstShippingAmount(
  currency: { code: string; decimal_digits: number },
  amounts: Record<string, number>
): number {
  const given = amounts[currency.code.toLowerCase()]
  if (given !== undefined) {
    return given
  }
  return currency.decimal_digits === 0 ? 800 : currency.decimal_digits === 3 ? 2 : 7
}
