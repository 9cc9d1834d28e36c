import fc from "fast-check"
import { rateOnly, type CommissionTerms } from "../../src/commission-terms"
import { MathBN, decorateCartTotals } from "@medusajs/framework/utils"
import { currencyUnit, toMinor } from "../../src/money"
import {
  split,
  type OrderLine,
  type OrderToSplit,
  type SplitLine,
  type VendorShare,
} from "../../src/modules/vendor-order/split"

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

const cart = fc.record({
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

function termsIn(currency: string, { bps, fixed, minimum, room }: RandomRule): CommissionTerms {
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

const options = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  on_shipping: fc.boolean(),
  tax_remitter: fc.constantFrom("vendor" as const, "operator" as const),
})

type Totals = Record<"subtotal" | "discount_total" | "tax_total" | "total", unknown>

const text = (value: unknown) => MathBN.convert(value as number).toFixed()

/** Medusa's own arithmetic makes the totals, as it does for a real order. */
function orderOf({
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

const sum = (
  shares: VendorShare[],
  key: "total" | "commission_total" | "operator_tax_total" | "net_total"
) => shares.reduce((total, share) => total + share[key], 0n)

/** What does not hold on a line; plain comparisons, for a hundred thousand carts. */
function lineFlaws(line: SplitLine, step: bigint, taxRemitter: "vendor" | "operator"): string[] {
  const parts = [
    line.subtotal,
    line.discount_total,
    line.tax_total,
    line.total,
    line.commission_amount,
    line.operator_tax,
    line.net_amount,
  ]
  const base = line.total - line.tax_total
  const minimum = line.commission_minimum ?? 0n
  const rules: Record<string, boolean> = {
    "parts make the total": line.total === line.subtotal + line.tax_total - line.discount_total,
    "shares make the total":
      line.total === line.commission_amount + line.operator_tax + line.net_amount,
    "commission within its maximum":
      line.commission_maximum === null || line.commission_amount <= line.commission_maximum,
    "commission at least its minimum, or all there is":
      line.commission_amount >= (minimum < base ? minimum : base) ||
      line.commission_amount === line.commission_maximum,
    "commission within its base": line.commission_amount <= base,
    "tax with its remitter":
      line.operator_tax === (taxRemitter === "operator" ? line.tax_total : 0n),
    "no part negative or unpayable": parts.every((part) => part >= 0n && part % step === 0n),
  }
  return Object.keys(rules).filter((rule) => !rules[rule])
}

function flaws(order: OrderToSplit, shares: VendorShare[], taxRemitter: "vendor" | "operator") {
  const { step } = currencyUnit(order.currency_code)
  const total = sum(shares, "total")
  const kept = sum(shares, "commission_total") + sum(shares, "operator_tax_total")
  return [
    ...(total === toMinor(order.total, order.currency_code) ? [] : ["vendors make the order"]),
    ...(kept + sum(shares, "net_total") === total
      ? []
      : ["commission, tax and net make the order"]),
    ...shares.flatMap((share) =>
      share.total ===
        share.item_subtotal + share.shipping_subtotal + share.tax_total - share.discount_total &&
      share.total === share.item_total + share.shipping_total
        ? []
        : ["parts make the share"]
    ),
    ...shares.flatMap((share) => share.lines.flatMap((line) => lineFlaws(line, step, taxRemitter))),
  ]
}

/** A small generator of its own (mulberry32): fast, and the same carts in every run. */
function random(seed: number): (below: number) => number {
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

function drawnCart(draw: (below: number) => number) {
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

describe("splitting an order", () => {
  it("loses no cent: shares sum to the order, parts sum to each share, nothing is negative", () => {
    fc.assert(
      fc.property(cart, options, (random, { rules, on_shipping, tax_remitter }) => {
        const order = orderOf(random)
        const ruleOf = (each: OrderLine) => rules[Number(each.vendor_id.slice(-1)) % rules.length]!
        const shares = split(order, {
          tax_remitter,
          termsOf: (each) =>
            each.kind === "item"
              ? termsIn(random.currency, ruleOf(each))
              : rateOnly(on_shipping ? ruleOf(each).bps : 0),
        })
        return flaws(order, shares, tax_remitter).length === 0
      }),
      { numRuns: 3000 }
    )
  })

  it("loses no cent in a hundred thousand carts", () => {
    const draw = random(20_261_122)
    for (let run = 0; run < Number(process.env.SPLIT_RUNS ?? 100_000); run += 1) {
      const { order, rules, taxRemitter } = drawnCart(draw)
      const shares = split(order, {
        tax_remitter: taxRemitter,
        termsOf: (line) => rules[Number(line.vendor_id.slice(-1)) % rules.length]!,
      })
      const wrong = flaws(order, shares, taxRemitter)
      if (wrong.length) {
        throw new Error(`Cart ${run}: ${wrong.join(", ")}\n${JSON.stringify({ order, rules })}`)
      }
    }
  })

  it("keeps every line within one minor unit of Medusa's own total", () => {
    fc.assert(
      fc.property(cart, (random) => {
        fc.pre(random.credit === 0)
        const order = orderOf(random)
        const exact = new Map(order.lines.map((each) => [each.reference_id, each.total]))
        const { step } = currencyUnit(random.currency)
        for (const each of split(order, {
          tax_remitter: "vendor",
          termsOf: () => rateOnly(0),
        }).flatMap((share) => share.lines)) {
          const off = each.total - toMinor(exact.get(each.reference_id)!, order.currency_code)
          expect(off >= -step && off <= step).toBe(true)
        }
      }),
      { numRuns: 1000 }
    )
  })

  it("does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(cart, (random) => {
        const order = orderOf(random)
        const rules = { tax_remitter: "vendor" as const, termsOf: () => rateOnly(1000) }
        expect(split({ ...order, lines: [...order.lines].reverse() }, rules)).toEqual(
          split(order, rules)
        )
      }),
      { numRuns: 300 }
    )
  })

  it("gives the odd cent to the smaller vendor id, and each vendor its number", () => {
    const order = orderOf({
      currency: "jpy",
      items: [0, 1].map((vendor) => ({
        vendor,
        price: 101,
        quantity: 1,
        inclusive: false,
        rate: 0,
        percent: 0,
        fixed: 0,
      })),
      shipping: [],
      credit: 1,
    })
    const shares = split(order, { tax_remitter: "vendor", termsOf: () => rateOnly(1000) })
    expect(shares.map(({ vendor_id, ordinal, total }) => [vendor_id, ordinal, total])).toEqual([
      ["vend_0", 1, 101n],
      ["vend_1", 2, 100n],
    ])
  })

  it("takes commission on goods without tax and shipping, and leaves the tax with its remitter", () => {
    const goods = {
      vendor: 0,
      price: 11_900,
      quantity: 1,
      inclusive: true,
      rate: 19,
      percent: 0,
      fixed: 0,
    }
    const order = orderOf({
      currency: "eur",
      items: [goods],
      shipping: [{ ...goods, price: 595 }],
      credit: 0,
    })
    const termsOf = (each: OrderLine) => rateOnly(each.kind === "item" ? 1000 : 0)
    const [kept] = split(order, { tax_remitter: "operator", termsOf })
    expect(kept).toMatchObject({
      total: 12_495n,
      commission_total: 1000n,
      operator_tax_total: 1995n,
      net_total: 9500n,
    })
    const [passed] = split(order, { tax_remitter: "vendor", termsOf })
    expect(passed).toMatchObject({
      commission_total: 1000n,
      operator_tax_total: 0n,
      net_total: 11_495n,
    })
  })
})
