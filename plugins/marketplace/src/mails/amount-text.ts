import { toDecimal } from "../money"

/** Minor units as a reader expects them; the exact decimal is formatted, never computed with. */
export function amountText(minor: bigint | string, currency: string): string {
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(Number(toDecimal(BigInt(minor), currency)))
}
