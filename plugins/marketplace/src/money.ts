import { code as currencyByCode } from "currency-codes"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Money is a `bigint` of minor units with its currency. This is the one file that knows how
 * many decimals a currency has and how an amount is rounded or shared out.
 */

/**
 * How an amount of a currency is counted: `10^exponent` minor units make one major unit, and
 * every amount is a multiple of `step`.
 */
export type CurrencyUnit = { exponent: number; step: bigint; roundUp: boolean }

/** What Medusa hands out for an amount: a number, a decimal string or a BigNumber with its raw value. */
export type DecimalInput =
  | number
  | string
  | bigint
  | { value: string | number }
  | { raw?: { value: string | number } }
  | { toString(): string }

/** A rational number `digits / 10^scale`, exact. */
type Decimal = { digits: bigint; scale: number }

/**
 * Currencies that payment providers count in hundredths although no hundredths exist: an
 * amount is a multiple of 100 (docs.stripe.com/currencies, "special cases").
 */
const COUNTED_IN_HUNDREDTHS = new Set(["ISK", "UGX"])

/** Hundredths that ISO 4217 has and payment providers do not (docs.stripe.com/currencies). */
const WITHOUT_DECIMALS = new Set(["MGA"])

/**
 * Cards are charged in thousandths that end in 0 (docs.stripe.com/currencies, "three-decimal
 * currencies"). Medusa's Stripe provider rounds such an amount up (its `getSmallestUnit`), so
 * that is what the shopper pays and what is shared out.
 */
const THOUSANDTHS: CurrencyUnit = { exponent: 3, step: 10n, roundUp: true }

function unitOf(code: string, digits: number): CurrencyUnit {
  if (COUNTED_IN_HUNDREDTHS.has(code)) {
    return { exponent: 2, step: 100n, roundUp: false }
  }
  if (digits === 3) {
    return THOUSANDTHS
  }
  return { exponent: WITHOUT_DECIMALS.has(code) ? 0 : digits, step: 1n, roundUp: false }
}

const unitCache = new Map<string, CurrencyUnit>()

/**
 * @param currency ISO 4217 code in any case
 * @throws MedusaError `invalid_data` for a code ISO 4217 does not have
 */
export function currencyUnit(currency: string): CurrencyUnit {
  const code = currency.toUpperCase()
  const cached = unitCache.get(code)
  if (cached) {
    return cached
  }
  const record = currencyByCode(code)
  if (!record) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Unknown currency ${currency}.`)
  }
  const unit = unitOf(code, record.digits)
  unitCache.set(code, unit)
  return unit
}

/** An amount as Medusa gives it as exact decimal text, safe to pass between workflow steps. */
export function decimalText(input: DecimalInput): string {
  if (typeof input === "object") {
    if ("raw" in input && input.raw) {
      return String(input.raw.value)
    }
    if ("value" in input) {
      return String(input.value)
    }
  }
  return String(input)
}

/** @throws MedusaError `invalid_data` for anything that is not a finite decimal */
function parseDecimal(input: DecimalInput): Decimal {
  const text = decimalText(input)
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)
  if (!match || (!match[2] && !match[3])) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${text} is not an amount.`)
  }
  const [, sign, whole = "", fraction = "", exponent = "0"] = match
  const magnitude = BigInt(`${whole}${fraction}` || "0")
  const scale = fraction.length - Number(exponent)
  const digits = sign === "-" ? -magnitude : magnitude
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** `numerator / denominator` to the nearest integer, halves away from zero. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n
  const magnitude = negative ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return negative ? -rounded : rounded
}

/** To the next multiple of `step`, away from zero. */
function roundUpTo(step: bigint, minor: bigint): bigint {
  const negative = minor < 0n
  const magnitude = negative ? -minor : minor
  const rounded = ((magnitude + step - 1n) / step) * step
  return negative ? -rounded : rounded
}

/**
 * A decimal amount in major units as minor units, rounded half up to the smallest amount the
 * currency has (three-decimal currencies: half up to a thousandth, then up to a hundredth).
 * Exact: no floating point on the way.
 */
export function toMinor(amount: DecimalInput, currency: string): bigint {
  const { exponent, step, roundUp } = currencyUnit(currency)
  const { digits, scale } = parseDecimal(amount)
  const [whole, unit] = [digits * 10n ** BigInt(exponent), 10n ** BigInt(scale)]
  return roundUp
    ? roundUpTo(step, divideHalfUp(whole, unit))
    : divideHalfUp(whole, unit * step) * step
}

/** Whether a decimal amount needs no rounding: 0.005 EUR, 1.5 JPY and 0.005 KWD do. */
export function isPayable(amount: DecimalInput, currency: string): boolean {
  const { exponent, step } = currencyUnit(currency)
  const { digits, scale } = parseDecimal(amount)
  return (digits * 10n ** BigInt(exponent)) % (10n ** BigInt(scale) * step) === 0n
}

/** Minor units as a decimal string in major units: `1205n` EUR is `"12.05"`. */
export function toDecimal(minor: bigint, currency: string): string {
  const { exponent } = currencyUnit(currency)
  if (exponent === 0) {
    return minor.toString()
  }
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0")
  const sign = minor < 0n ? "-" : ""
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** Minor units as the number Medusa's API shows for an amount (decimal, major units). */
export function toAmount(minor: bigint | string, currency: string): number {
  return Number(toDecimal(BigInt(minor), currency))
}

/** `bps` basis points of an amount, half up to the smallest amount the currency has. */
export function basisPoints(amount: bigint, bps: number, currency: string): bigint {
  const { step } = currencyUnit(currency)
  return divideHalfUp(amount * BigInt(bps), 10_000n * step) * step
}

/**
 * `bps` basis points of an amount plus `fixed` for each of `quantity` units, rounded once:
 * half up to the smallest amount the currency has.
 */
export function commissionAmount(
  amount: bigint,
  { bps, fixed, quantity }: { bps: number; fixed: bigint; quantity: DecimalInput },
  currency: string
): bigint {
  const { step } = currencyUnit(currency)
  const units = parseDecimal(quantity)
  const scale = 10n ** BigInt(units.scale)
  const exact = amount * BigInt(bps) * scale + fixed * units.digits * 10_000n
  return divideHalfUp(exact, 10_000n * scale * step) * step
}

/**
 * What one of `quantity` comes to, half up to the smallest amount the currency has: for
 * reading, since quantity times it need not be the amount.
 */
export function perUnit(amount: bigint, quantity: DecimalInput, currency: string): bigint {
  const { step } = currencyUnit(currency)
  const { digits, scale } = parseDecimal(quantity)
  if (digits <= 0n) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The quantity must be above 0.")
  }
  return divideHalfUp(amount * 10n ** BigInt(scale), digits * step) * step
}

/** Decimals on one common scale, so that they can be summed and weighed as integers. */
function onCommonScale(amounts: readonly DecimalInput[]): { digits: bigint[]; scale: number } {
  const decimals = amounts.map(parseDecimal)
  const scale = Math.max(0, ...decimals.map((decimal) => decimal.scale))
  return { digits: decimals.map((d) => d.digits * 10n ** BigInt(scale - d.scale)), scale }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((left, right) => left + right, 0n)
}

/** The rounded sum of unrounded decimals, which is not the sum of the rounded ones. */
export function sumToMinor(amounts: readonly DecimalInput[], currency: string): bigint {
  const { digits, scale } = onCommonScale(amounts)
  return toMinor(`${sum(digits)}e-${scale}`, currency)
}

/**
 * Shares `total` in proportion to `amounts` by largest remainder: every share is the exact
 * one rounded down or up, and the shares sum to `total`. Of equal remainders the earlier
 * entry wins, so the caller's order decides ties.
 *
 * @param total minor units, a multiple of the currency's smallest amount, not negative
 * @throws MedusaError `invalid_data` for a negative total or amount, or a total nobody can take
 */
export function allocate(
  total: bigint,
  amounts: readonly DecimalInput[],
  currency: string
): bigint[] {
  const { step } = currencyUnit(currency)
  const weights = onCommonScale(amounts).digits
  const weight = sum(weights)
  if (total < 0n || weights.some((each) => each < 0n) || (weight === 0n && total !== 0n)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${total} ${currency} cannot be shared in proportion to ${weights.join(", ")}.`
    )
  }
  if (weight === 0n) {
    return weights.map(() => 0n)
  }
  const units = total / step
  const shares = weights.map((each) => (units * each) / weight)
  const remainders = weights.map((each, index) => ({ index, rest: (units * each) % weight }))
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const missing = units - sum(shares)
  for (const { index } of remainders.slice(0, Number(missing))) {
    shares[index] = (shares[index] ?? 0n) + 1n
  }
  return shares.map((share) => share * step)
}
