import { commissionOf, type CommissionTerms } from "../../commission-terms"
import { allocate, decimalText, sumToMinor, toMinor, type DecimalInput } from "../../money"

/** One line of a placed order, an item or a shipping method, with Medusa's own totals. */
export type OrderLine = {
  kind: "item" | "shipping"
  /** The order line item's or shipping method's id. */
  reference_id: string
  vendor_id: string
  title: string
  variant_title: string | null
  thumbnail: string | null
  product_id: string | null
  variant_id: string | null
  quantity: string
  unit_price: DecimalInput
  /** Without tax, before discounts. */
  subtotal: DecimalInput
  /** Only whether there is one matters; the amount follows from the other columns. */
  discount_total: DecimalInput
  /** Tax on what remains after discounts. */
  tax_total: DecimalInput
  /** After discounts, with tax. */
  total: DecimalInput
}

export type OrderToSplit = {
  currency_code: string
  /** What the shopper pays, as Medusa computed it. */
  total: DecimalInput
  lines: OrderLine[]
}

export type SplitOptions = {
  tax_remitter: "vendor" | "operator"
  /** What a line pays, resolved by the caller; frozen on the line as it is. */
  termsOf: (line: OrderLine) => CommissionTerms
}

type AmountKey = "unit_price" | "subtotal" | "discount_total" | "tax_total" | "total"

export type SplitLine = Omit<OrderLine, AmountKey> & {
  unit_price: bigint
  subtotal: bigint
  discount_total: bigint
  tax_total: bigint
  total: bigint
  commission_rule_id: string | null
  commission_rule_name: string | null
  commission_rate: number
  commission_fixed: bigint
  commission_minimum: bigint | null
  commission_maximum: bigint | null
  commission_amount: bigint
  operator_tax: bigint
  net_amount: bigint
}

export type SplitTotals = {
  item_subtotal: bigint
  shipping_subtotal: bigint
  discount_total: bigint
  tax_total: bigint
  item_total: bigint
  shipping_total: bigint
  total: bigint
  commission_total: bigint
  operator_tax_total: bigint
  net_total: bigint
}

/** One vendor's part of an order; amounts in minor units of the order's currency. */
export type VendorShare = { vendor_id: string; ordinal: number; lines: SplitLine[] } & SplitTotals

type Frame = Pick<SplitLine, "subtotal" | "discount_total" | "tax_total" | "total">

/** A line's parts from its rounded columns, so that they add up and none is negative. */
function frameOf(total: bigint, tax: bigint, subtotal: bigint, discounted: boolean): Frame {
  // A line worth a fraction of a minor unit can round to less than its tax does.
  const tax_total = tax < total ? tax : total
  const discount_total = subtotal + tax_total - total
  return discounted && discount_total > 0n
    ? { subtotal, discount_total, tax_total, total }
    : { subtotal: total - tax_total, discount_total: 0n, tax_total, total }
}

/** Medusa divides out included tax with 20 digits: a fully discounted line can come to −1e-17. */
function withoutNoise(amount: DecimalInput, currency: string): DecimalInput {
  return decimalText(amount).startsWith("-") && toMinor(amount, currency) === 0n ? "0" : amount
}

/**
 * Every line's amounts as integers. Medusa's line totals are not rounded (19 % of 9.99 is
 * 1.8981), so each column is shared out by largest remainder to its own rounded sum, the
 * totals to the order's total.
 */
function roundLines(order: OrderToSplit, lines: OrderLine[]): Frame[] {
  const currency = order.currency_code
  const column = (key: AmountKey) => lines.map((line) => withoutNoise(line[key], currency))
  const rounded = (key: AmountKey) =>
    allocate(sumToMinor(column(key), currency), column(key), currency)

  const orderTotal = toMinor(order.total, currency)
  const totals = allocate(orderTotal, column("total"), currency)
  const taxes = rounded("tax_total")
  const subtotals = rounded("subtotal")
  // Store credit lowers the order's total but no line's: it is shared like a discount.
  const credited = orderTotal < sumToMinor(column("total"), currency)
  return lines.map((line, index) =>
    frameOf(
      totals[index] ?? 0n,
      taxes[index] ?? 0n,
      subtotals[index] ?? 0n,
      credited || toMinor(line.discount_total, currency) > 0n
    )
  )
}

/** The columns in which a line keeps the terms it was sold under. */
function frozen(terms: CommissionTerms) {
  return {
    commission_rule_id: terms.rule_id,
    commission_rule_name: terms.rule_name,
    commission_rate: terms.rate_bps,
    commission_fixed: BigInt(terms.fixed),
    commission_minimum: terms.minimum === null ? null : BigInt(terms.minimum),
    commission_maximum: terms.maximum === null ? null : BigInt(terms.maximum),
  }
}

function chargeLine(
  order: OrderToSplit,
  line: OrderLine,
  frame: Frame,
  options: SplitOptions
): SplitLine {
  const { subtotal: _s, discount_total: _d, tax_total: _t, total: _g, unit_price, ...rest } = line
  const terms = options.termsOf(line)
  const base = frame.total - frame.tax_total
  const commission = commissionOf(base, line.quantity, terms, order.currency_code)
  const operatorTax = options.tax_remitter === "operator" ? frame.tax_total : 0n
  return {
    ...rest,
    ...frame,
    unit_price: toMinor(unit_price, order.currency_code),
    ...frozen(terms),
    commission_amount: commission,
    operator_tax: operatorTax,
    net_amount: frame.total - commission - operatorTax,
  }
}

function totalsOf(lines: SplitLine[]): SplitTotals {
  const items = lines.filter((line) => line.kind === "item")
  const shipping = lines.filter((line) => line.kind === "shipping")
  const sum = (
    of: SplitLine[],
    key: keyof Frame | "commission_amount" | "operator_tax" | "net_amount"
  ) => of.reduce((total, line) => total + line[key], 0n)
  return {
    item_subtotal: sum(items, "subtotal"),
    shipping_subtotal: sum(shipping, "subtotal"),
    discount_total: sum(lines, "discount_total"),
    tax_total: sum(lines, "tax_total"),
    item_total: sum(items, "total"),
    shipping_total: sum(shipping, "total"),
    total: sum(lines, "total"),
    commission_total: sum(lines, "commission_amount"),
    operator_tax_total: sum(lines, "operator_tax"),
    net_total: sum(lines, "net_amount"),
  }
}

/**
 * One order into one share per vendor. Pure: same order, same shares.
 *
 * `Σ share.total` is the order's total in minor units, and in each share and line
 * `total = subtotal + tax − discount = commission + operator tax + net`, none negative.
 * Ties of a remainder go to the smaller vendor id, then the smaller line id.
 */
export function split(order: OrderToSplit, options: SplitOptions): VendorShare[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const lines = [...order.lines].sort(
    (a, b) => compare(a.vendor_id, b.vendor_id) || compare(a.reference_id, b.reference_id)
  )
  const frames = roundLines(order, lines)
  const byVendor = new Map<string, SplitLine[]>()
  lines.forEach((line, index) => {
    const frame = frames[index]
    if (frame) {
      const charged = chargeLine(order, line, frame, options)
      byVendor.set(line.vendor_id, [...(byVendor.get(line.vendor_id) ?? []), charged])
    }
  })
  return [...byVendor].map(([vendor_id, vendorLines], index) => ({
    vendor_id,
    ordinal: index + 1,
    lines: vendorLines,
    ...totalsOf(vendorLines),
  }))
}
