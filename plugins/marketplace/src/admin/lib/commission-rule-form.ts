import { errorMessage } from "./errors"
import type { CommissionRuleBody } from "./commission-rules"
import type { CommissionAmounts, CommissionRule, CommissionScope, ListingKind } from "./types"

/** What is typed for one currency; empty is none. */
export type AmountTexts = { fixed: string; minimum: string; maximum: string }

export type RuleForm = {
  name: string
  note: string
  scope: CommissionScope
  vendor_id: string | null
  category_id: string | null
  kind: ListingKind | null
  /** Percent, as typed. */
  rate: string
  amounts: Record<string, AmountTexts>
  starts_at: Date | null
  ends_at: Date | null
  reason: string
}

export const NO_AMOUNTS: AmountTexts = { fixed: "", minimum: "", maximum: "" }

const textOf = (amount: number | null) => (amount ? String(amount) : "")

export function formOf(rule?: CommissionRule): RuleForm {
  const amounts = (rule?.amounts ?? []).map(({ currency_code, fixed, minimum, maximum }) => [
    currency_code,
    { fixed: textOf(fixed), minimum: textOf(minimum), maximum: maximum?.toString() ?? "" },
  ])
  return {
    name: rule?.name ?? "",
    note: rule?.note ?? "",
    scope: rule?.scope ?? "default",
    vendor_id: rule?.vendor?.id ?? null,
    category_id: rule?.category?.id ?? null,
    kind: rule?.kind ?? null,
    rate: rule ? String(rule.rate_bps / 100) : "",
    amounts: Object.fromEntries(amounts) as RuleForm["amounts"],
    starts_at: rule ? new Date(rule.starts_at) : null,
    ends_at: rule?.ends_at ? new Date(rule.ends_at) : null,
    reason: "",
  }
}

export const hasVendor = (scope: CommissionScope) =>
  scope === "vendor" || scope === "vendor_category"
export const hasCategory = (scope: CommissionScope) =>
  scope === "category" || scope === "vendor_category"

/** A decimal as typed, with a point or a comma; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(",", "."))
  return text.trim() && Number.isFinite(value) ? value : undefined
}

function amountsOf(amounts: RuleForm["amounts"]): CommissionAmounts[] {
  return Object.entries(amounts)
    .filter(([, texts]) => Object.values(texts).some((text) => text.trim()))
    .map(([currency_code, texts]) => ({
      currency_code,
      fixed: numberOf(texts.fixed) ?? 0,
      minimum: numberOf(texts.minimum) ?? null,
      maximum: numberOf(texts.maximum) ?? null,
    }))
}

export type FieldErrors = Partial<
  Record<"name" | "rate" | "amounts" | "vendor_id" | "category_id" | "kind", string>
>

/** The first text among the amounts that is no number. */
const unreadable = (amounts: RuleForm["amounts"]) =>
  Object.values(amounts)
    .flatMap((texts) => Object.values(texts))
    .find((text) => text.trim() && numberOf(text) === undefined)

const AMOUNT_LABELS: Record<string, string> = {
  fixed: "Per unit",
  minimum: "Minimum",
  maximum: "Maximum",
}

/** The server's refusal; `amounts.0.minimum` is called as the form calls it. */
export function ruleErrorMessage(error: unknown, amounts: CommissionAmounts[]): string {
  return errorMessage(error).replace(/^amounts\.(\d+)\.(\w+)/, (path, index, field) => {
    const currency = amounts[Number(index)]?.currency_code
    return currency ? `${AMOUNT_LABELS[field] ?? "Currency"}, ${currency.toUpperCase()}` : path
  })
}

/** What is missing before the server can be asked; the server judges the rest. */
export function missingFields(form: RuleForm): FieldErrors {
  const rate = numberOf(form.rate)
  return {
    ...(!form.name.trim() && { name: "Give the rule a name." }),
    ...((rate === undefined || rate < 0 || rate > 100) && {
      rate: "Write a percentage from 0 to 100.",
    }),
    ...(unreadable(form.amounts) && {
      amounts: `${unreadable(form.amounts)} is not an amount.`,
    }),
    ...(hasVendor(form.scope) && !form.vendor_id && { vendor_id: "Choose a vendor." }),
    ...(hasCategory(form.scope) && !form.category_id && { category_id: "Choose a category." }),
    ...(form.scope === "kind" && !form.kind && { kind: "Choose a kind." }),
  }
}

const scopeColumns = (form: RuleForm) => ({
  vendor_id: hasVendor(form.scope) ? form.vendor_id : null,
  category_id: hasCategory(form.scope) ? form.category_id : null,
  kind: form.scope === "kind" ? form.kind : null,
})

/** Basis points without what floats do to 8.7 × 100. */
const basisPoints = (rate: string) => Math.round((numberOf(rate) ?? 0) * 100)

/** The body that creates the rule, or changes `rule`: its scope is settled then. */
export function bodyOf(form: RuleForm, rule?: CommissionRule): CommissionRuleBody {
  const upcoming = !rule || rule.state === "upcoming"
  return {
    ...(!rule && scopeColumns(form)),
    name: form.name.trim(),
    note: form.note.trim() || null,
    rate_bps: basisPoints(form.rate),
    amounts: amountsOf(form.amounts),
    ...(upcoming && form.starts_at && { starts_at: form.starts_at.toISOString() }),
    ends_at: form.ends_at?.toISOString() ?? null,
    ...(rule && form.reason.trim() && { reason: form.reason.trim() }),
  }
}

/** The rule as the preview takes it; null until it is complete enough to ask about. */
export function draftOf(form: RuleForm, rule?: CommissionRule) {
  const { name: _name, ...missing } = missingFields(form)
  return Object.keys(missing).length
    ? null
    : {
        ...scopeColumns(form),
        ...(rule && { id: rule.id }),
        name: form.name.trim() || null,
        rate_bps: basisPoints(form.rate),
        amounts: amountsOf(form.amounts),
      }
}
