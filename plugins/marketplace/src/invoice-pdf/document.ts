import type { TaxTotal } from "../modules/invoice/totals"
import type { InvoiceParty, InvoiceType } from "../modules/invoice/types"
import { toDecimal } from "../money"

/** All that a printed invoice says; amounts in minor units. */
export type InvoiceDocument = {
  type: InvoiceType
  number: string
  issued_at: Date
  supplied_at: Date | null
  paid_at: Date | null
  /** `YYYY-MM` */
  period: string | null
  order_display_id: string | null
  corrects: { number: string; issued_at: Date } | null
  reason: string | null
  currency_code: string
  issuer: InvoiceParty
  recipient: InvoiceParty
  /** The marketplace, where it writes the invoice in a vendor's name. */
  written_by: string | null
  lines: InvoiceDocumentLine[]
  subtotal: bigint
  discount_total: bigint
  taxes: TaxTotal[]
  total: bigint
}

export type InvoiceDocumentLine = {
  description: string
  detail: string | null
  quantity: string
  unit_price: bigint
  discount: bigint
  tax_rate: string
  /** Without tax, after discounts. */
  net: bigint
  total: bigint
}

export function titleOf({ type, total }: InvoiceDocument): string {
  switch (type) {
    case "invoice":
      return "Invoice"
    case "credit_note":
      return "Credit note"
    case "commission_invoice":
      return total < 0n ? "Commission credit note" : "Commission invoice"
  }
}

const withMinus = (text: string) => text.replace("-", "−")

/** India groups its digits in lakhs. */
const localeOf = (currency: string) => (currency.toLowerCase() === "inr" ? "en-IN" : "en")

/** With its currency: "€1,234.50", "¥12,000", "KWD 1.235". */
export function money(minor: bigint, currency: string): string {
  // Only for reading: the exact decimal is formatted, never computed with.
  const format = new Intl.NumberFormat(localeOf(currency), {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "narrowSymbol",
  })
  return withMinus(format.format(Number(toDecimal(minor, currency))))
}

/** The bare number, for columns whose currency stands above them. */
export function amount(minor: bigint, currency: string): string {
  const decimals = toDecimal(minor, currency).split(".")[1]?.length ?? 0
  const format = new Intl.NumberFormat(localeOf(currency), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return withMinus(format.format(Number(toDecimal(minor, currency))))
}

export const quantity = (value: string) =>
  new Intl.NumberFormat("en", { maximumFractionDigits: 3 }).format(Number(value))

export const percent = (rate: string) => (rate === "" ? "" : `${Number(rate)}%`)

export const day = (date: Date) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(date)

export const month = (period: string) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${period}-01T00:00:00Z`)
  )

export function country(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "region" }).of(code.toUpperCase()) ?? code
  } catch {
    return code.toUpperCase()
  }
}
