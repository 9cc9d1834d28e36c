import fc from "fast-check"
import { rateOnly } from "../../src/commission-terms"
import { currencyUnit, toMinor } from "../../src/money"
import {
  split,
  type OrderLine,
  type OrderToSplit,
  type SplitLine,
  type VendorShare,
} from "../../src/modules/vendor-order/split"
import { cart, drawnCart, options, orderOf, random, termsIn } from "./random-carts"

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
