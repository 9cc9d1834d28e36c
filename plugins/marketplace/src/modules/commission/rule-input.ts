import { MedusaError } from "@medusajs/framework/utils"
import { currencyUnit, decimalText, isPayable, toDecimal, toMinor } from "../../money"
import type { RuleAmounts } from "./resolve"
import type { ScopeColumns } from "./scopes"

/** A rule's amounts in a currency as people write them: major units. */
export type AmountsInput = {
  currency_code: string
  fixed?: number | string | null
  minimum?: number | string | null
  maximum?: number | string | null
}

/** What is wrong with a field and what would be right. */
export const invalid = (field: string, message: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${field}: ${message}`)

/** @throws MedusaError `invalid_data` for a combination no scope has */
export function checkScope({ vendor_id, category_id, kind }: ScopeColumns): void {
  if (kind && (vendor_id || category_id)) {
    throw invalid(
      "kind",
      "stands alone: a rule is for a vendor in a category, a vendor, a category, a kind, or everything else."
    )
  }
}

/** @throws MedusaError `invalid_data` */
export function checkRate(rate_bps: number): void {
  if (!Number.isInteger(rate_bps) || rate_bps < 0 || rate_bps > 10_000) {
    throw invalid(
      "rate_bps",
      `must be a whole number of basis points from 0 to 10000 (100 %), not ${rate_bps}.`
    )
  }
}

/** @throws MedusaError `invalid_data` when the rule would end before it begins */
export function checkPeriod(starts_at: Date, ends_at: Date | null): void {
  if (ends_at && ends_at <= starts_at) {
    throw invalid(
      "ends_at",
      `must be later than starts_at (${starts_at.toISOString()}), not ${ends_at.toISOString()}.`
    )
  }
}

function minorText(field: string, amount: number | string, currency: string): string {
  const text = decimalText(amount)
  if (text.startsWith("-")) {
    throw invalid(field, `must not be negative; ${text} is.`)
  }
  if (!isPayable(text, currency)) {
    const { step } = currencyUnit(currency)
    throw invalid(
      field,
      `must be a multiple of ${toDecimal(step, currency)} ${currency.toUpperCase()}, the smallest amount there is; ${text} is not.`
    )
  }
  const minor = toMinor(text, currency)
  if (minor > 10n ** 15n) {
    throw invalid(field, "is too large.")
  }
  return minor.toString()
}

function checkCurrency(field: string, code: string): string {
  try {
    currencyUnit(code)
  } catch {
    throw invalid(field, `"${code}" is no currency; it must be an ISO 4217 code such as eur.`)
  }
  return code.toLowerCase()
}

/**
 * Amounts in major units as the columns of `commission_rule_amount`.
 *
 * @throws MedusaError `invalid_data` naming the entry's field
 */
export function readAmounts(inputs: AmountsInput[]): RuleAmounts[] {
  const seen = new Set<string>()
  return inputs.map((input, index) => {
    const at = (field: string) => `amounts.${index}.${field}`
    const currency_code = checkCurrency(at("currency_code"), input.currency_code)
    if (seen.has(currency_code)) {
      throw invalid(
        at("currency_code"),
        `${currency_code} is named twice; each currency goes once.`
      )
    }
    seen.add(currency_code)
    const read = (field: "fixed" | "minimum" | "maximum") =>
      input[field] == null ? null : minorText(at(field), input[field], currency_code)
    const [fixed, minimum, maximum] = [read("fixed"), read("minimum"), read("maximum")]
    if (minimum !== null && maximum !== null && BigInt(minimum) > BigInt(maximum)) {
      throw invalid(
        at("minimum"),
        `must not be above the maximum (${toDecimal(BigInt(maximum), currency_code)}), not ${toDecimal(BigInt(minimum), currency_code)}.`
      )
    }
    return { currency_code, fixed: fixed ?? "0", minimum, maximum }
  })
}
