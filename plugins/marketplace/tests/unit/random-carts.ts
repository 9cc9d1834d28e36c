import fc from "fast-check"
import { MathBN, decorateCartTotals } from "@medusajs/framework/utils"
import type { CommissionTerms } from "../../src/commission-terms"
import { currencyUnit } from "../../src/money"
import type { OrderLine, OrderToSplit } from "../../src/modules/vendor-order/split"

type RandomLine = {
  vendor: number
  price: number
  quantity: number
  inclusive: boolean
  rate: number
  /** Percent off this line, and a fixed sum off its whole amount. */
  percent: number
  fixed: number
}

const EXPONENT: Record<string, number> = { eur: 2, inr: 2, jpy: 0, kwd: 3, bhd: 3, isk: 0 }
const currencyCode = fc.constantFrom("eur", "inr", "jpy", "kwd", "bhd", "isk")

const line: fc.Arbitrary<RandomLine> = fc.record({
  vendor: fc.integer({ min: 0, max: 4 }),
  price: fc.integer({ min: 0, max: 2_000_000 }),
  quantity: fc.integer({ min: 1, max: 9 }),
  inclusive: fc.boolean(),
  rate: fc.constantFrom(0, 5.5, 7, 19, 21, 8.875),
  percent: fc.constantFrom(0, 0, 10, 33, 100),
  fixed: fc.constantFrom(0, 0, 1, 777),
})

export const cart = fc.record({
  currency: currencyCode,
  items: fc.array(line, { minLength: 1, maxLength: 12 }),
  shipping: fc.array(line, { minLength: 0, maxLength: 5 }),
  credit: fc.constantFrom(0, 0, 0, 500),
})

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }))

/** Amounts in steps of the currency: it is drawn apart from the rule. */
const rule = fc.record({
  bps: fc.oneof(fc.constantFrom(0, 10_000), fc.integer({ min: 0, max: 10_000 })),
  fixed: amount,
  minimum: fc.option(amount),
  room: fc.option(amount),
})

type RandomRule = { bps: number; fixed: number; minimum: number | null; room: number | null }

export function termsIn(
  currency: string,
  { bps, fixed, minimum, room }: RandomRule
): CommissionTerms {
  const { step } = currencyUnit(currency)
  const text = (steps: number) => (BigInt(steps) * step).toString()
  return {
    rule_id: "crule_1",
    rule_name: "Rule",
    rate_bps: bps,
    fixed: text(fixed),
    minimum: minimum === null ? null : text(minimum),
    maximum: room === null ? null : text((minimum ?? 0) + room),
  }
}

export const options = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  on_shipping: fc.boolean(),
  tax_remitter: fc.constantFrom("vendor" as const, "operator" as const),
})

type Totals = Record<"subtotal" | "discount_total" | "tax_total" | "total", unknown>

const text = (value: unknown) => MathBN.convert(value as number).toFixed()

/** Medusa's own arithmetic makes the totals, as it does for a real order. */
export function orderOf({
  currency,
  items,
  shipping,
  credit,
}: {
  currency: string
  items: RandomLine[]
  shipping: RandomLine[]
  credit: number
}): OrderToSplit {
  const major = (minor: number) => minor / 10 ** EXPONENT[currency]!
  const raw = (each: RandomLine, id: string, quantity: number) => {
    const gross = MathBN.mult(major(each.price), quantity)
    const discount = MathBN.min(
      gross,
      MathBN.add(MathBN.mult(gross, each.percent / 100), major(each.fixed))
    )
    return {
      id,
      quantity,
      unit_price: major(each.price),
      amount: major(each.price),
      is_tax_inclusive: each.inclusive,
      tax_lines: each.rate ? [{ rate: each.rate }] : [],
      adjustments: MathBN.gt(discount, 0)
        ? [{ amount: discount.toNumber(), is_tax_inclusive: each.inclusive }]
        : [],
    }
  }
  const decorated = decorateCartTotals({
    currency_code: currency,
    items: items.map((each, index) => raw(each, `i${index}`, each.quantity)),
    shipping_methods: shipping.map((each, index) => raw(each, `s${index}`, 1)),
  } as unknown as Parameters<typeof decorateCartTotals>[0]) as unknown as {
    total: unknown
    items: Totals[]
    shipping_methods: Totals[]
  }
  const lineOf = (
    kind: "item" | "shipping",
    each: RandomLine,
    totals: Totals,
    index: number
  ): OrderLine => ({
    kind,
    reference_id: `${kind}${String(index).padStart(3, "0")}`,
    vendor_id: `vend_${each.vendor}`,
    title: "Work",
    variant_title: null,
    thumbnail: null,
    product_id: null,
    variant_id: null,
    quantity: String(each.quantity),
    unit_price: major(each.price),
    subtotal: text(totals.subtotal),
    discount_total: text(totals.discount_total),
    tax_total: text(totals.tax_total),
    total: text(totals.total),
  })
  const total = MathBN.convert(decorated.total as number)
  return {
    currency_code: currency,
    total: MathBN.sub(total, MathBN.min(total, major(credit))).toFixed(),
    lines: [
      ...items.map((each, index) => lineOf("item", each, decorated.items[index]!, index)),
      ...shipping.map((each, index) =>
        lineOf("shipping", each, decorated.shipping_methods[index]!, index)
      ),
    ],
  }
}

/** A small generator of its own (mulberry32): fast, and the same carts in every run. */
export function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const pick = <T>(draw: (below: number) => number, from: readonly T[]): T => from[draw(from.length)]!

/** A line whose totals are exact to 12 digits after the point, as unrounded as Medusa's own. */
function drawnLine(draw: (below: number) => number, index: number, exponent: number): OrderLine {
  const unit = BigInt(draw(pick(draw, [100, 10_000, 3_000_000])))
  const quantity = 1 + draw(9)
  // Ten digits below the minor unit.
  const subtotal = unit * BigInt(quantity) * 10n ** 10n
  const percent = BigInt(pick(draw, [0, 0, 10, 33, 100]))
  const off = (subtotal * percent) / 100n + BigInt(pick(draw, [0, 0, 333])) * 10n ** 9n
  const discount = off < subtotal ? off : subtotal
  const tax = ((subtotal - discount) * BigInt(pick(draw, [0, 550, 700, 1900, 8875]))) / 10_000n
  const text = (value: bigint) => `${value}e-${exponent + 10}`
  return {
    kind: draw(5) ? "item" : "shipping",
    reference_id: `line_${String(index).padStart(3, "0")}`,
    vendor_id: `vend_${draw(5)}`,
    title: "Work",
    variant_title: null,
    thumbnail: null,
    product_id: null,
    variant_id: null,
    quantity: String(quantity),
    unit_price: `${unit}e-${exponent}`,
    subtotal: text(subtotal),
    discount_total: text(discount),
    tax_total: text(tax),
    total: text(subtotal - discount + tax),
  }
}

export function drawnCart(draw: (below: number) => number) {
  const currency = pick(draw, Object.keys(EXPONENT))
  const exponent = EXPONENT[currency]!
  const lines = Array.from({ length: 1 + draw(12) }, (_, index) => drawnLine(draw, index, exponent))
  const exact = lines.reduce((sum, line) => sum + BigInt(String(line.total).split("e")[0]!), 0n)
  const order = { currency_code: currency, total: `${exact}e-${exponent + 10}`, lines }
  const some = () => pick(draw, [null, 0, draw(50), draw(5000)])
  const rules = Array.from({ length: 1 + draw(4) }, () =>
    termsIn(currency, {
      bps: pick(draw, [0, 10_000, draw(10_001)]),
      fixed: some() ?? 0,
      minimum: some(),
      room: some(),
    })
  )
  return { order, rules, taxRemitter: pick(draw, ["vendor", "operator"] as const) }
}
