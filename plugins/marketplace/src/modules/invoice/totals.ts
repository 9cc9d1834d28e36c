import { allocate } from "../../money"
import type { InvoiceTax, NewInvoiceLine } from "./types"

export type InvoiceTotals = {
  subtotal: bigint
  discount_total: bigint
  tax_total: bigint
  total: bigint
}

/** What one tax comes to over a whole invoice: `net` is what it was charged on. */
export type TaxTotal = { name: string; rate: string; net: bigint; amount: bigint }

type TaxedLine = Pick<NewInvoiceLine, "subtotal" | "discount" | "tax" | "taxes">

/** "19.000" and 19 are the same rate. */
export function rateText(rate: number | string): string {
  return String(Number(rate))
}

/**
 * A line's tax shared out among the rates it was charged at, to the minor unit. A negative
 * tax (a line that gives back) is shared like a positive one.
 */
export function taxesOf(
  tax: bigint,
  rates: readonly { name: string; rate: number | string }[],
  currency: string
): InvoiceTax[] {
  const charged = rates.filter(({ rate }) => Number(rate) > 0)
  if (!charged.length) {
    // Tax without a known rate is still told, never lost.
    return tax === 0n ? [] : [{ name: "Tax", rate: "", amount: tax }]
  }
  const sign = tax < 0n ? -1n : 1n
  const parts = allocate(
    tax * sign,
    charged.map(({ rate }) => rateText(rate)),
    currency
  )
  return charged.map(({ name, rate }, index) => ({
    name,
    rate: rateText(rate),
    amount: (parts[index] ?? 0n) * sign,
  }))
}

/** The line's whole rate in per cent: 9 + 9 is "18". Without a tax it is "0". */
export function combinedRate(taxes: readonly Pick<InvoiceTax, "rate">[]): string {
  // Ten thousandths of a per cent, so that 8.875 + 0.375 is 9.25 to the digit.
  const sum = taxes.reduce((total, { rate }) => total + Math.round(Number(rate) * 10_000), 0)
  return String(sum / 10_000)
}

export function totalsOf(lines: readonly (TaxedLine & { total: bigint })[]): InvoiceTotals {
  const sum = (of: (line: TaxedLine & { total: bigint }) => bigint) =>
    lines.reduce((total, line) => total + of(line), 0n)
  return {
    subtotal: sum((line) => line.subtotal),
    discount_total: sum((line) => line.discount),
    tax_total: sum((line) => line.tax),
    total: sum((line) => line.total),
  }
}

/**
 * The tax per name and rate that a legal invoice names, highest rate first. The amounts sum to
 * the lines' tax; untaxed lines are a row of rate "0" when other lines are taxed.
 */
export function taxTotals(lines: readonly TaxedLine[]): TaxTotal[] {
  const byRate = new Map<string, TaxTotal>()
  for (const line of lines) {
    const net = line.subtotal - line.discount
    const taxes = line.taxes.length ? line.taxes : [{ name: "Untaxed", rate: "0", amount: 0n }]
    for (const { name, rate, amount } of taxes) {
      const key = `${name} ${rate}`
      const known = byRate.get(key) ?? { name, rate, net: 0n, amount: 0n }
      byRate.set(key, { ...known, net: known.net + net, amount: known.amount + amount })
    }
  }
  const rows = [...byRate.values()].filter((row) => row.net !== 0n || row.amount !== 0n)
  const taxed = rows.some((row) => row.rate !== "0")
  return rows
    .filter((row) => taxed || row.rate !== "0")
    .sort((a, b) => Number(b.rate) - Number(a.rate) || (a.name < b.name ? -1 : 1))
}
