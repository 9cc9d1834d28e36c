import fc from "fast-check"
import { currencyUnit } from "../../src/money"
import {
  planRefund,
  type PlannedLine,
  type RefundAsk,
  type RefundedLine,
  type SoldLine,
} from "../../src/modules/refund/plan"
import { commissionKept, refundShares, type MoneyParts } from "../../src/modules/refund/shares"

const RUNS = 2500
const CURRENCIES = ["eur", "jpy", "kwd", "isk"]
const total = ({ net, commission, tax }: MoneyParts) => net + commission + tax
const plus = (a: MoneyParts, b: MoneyParts): MoneyParts => ({
  net: a.net + b.net,
  commission: a.commission + b.commission,
  tax: a.tax + b.tax,
})
const NOTHING: MoneyParts = { net: 0n, commission: 0n, tax: 0n }
const halfUp = (a: bigint, b: bigint) => (2n * a + b) / (2n * b)

describe.each(CURRENCIES)("a refund's shares in %s", (currency) => {
  const { step } = currencyUnit(currency)
  const amounts = fc
    .record({
      net: fc.bigInt(0n, 1_000_000n),
      commission: fc.bigInt(0n, 200_000n),
      tax: fc.bigInt(0n, 200_000n),
      cuts: fc.array(fc.bigInt(1n, 400_000n), { maxLength: 12 }),
    })
    .filter(({ net, commission, tax }) => net + commission + tax > 0n)

  it("any sequence of partial refunds ends exactly at the frozen amounts, nothing below zero", () => {
    fc.assert(
      fc.property(amounts, ({ net, commission, tax, cuts }) => {
        const frozen = { net: net * step, commission: commission * step, tax: tax * step }
        let done = NOTHING
        for (const cut of [...cuts.map((each) => each * step), total(frozen)]) {
          const left = total(frozen) - total(done)
          const amount = cut < left ? cut : left
          if (amount > 0n) {
            const share = refundShares(frozen, done, amount, step)
            expect(total(share)).toBe(amount)
            for (const part of [share.net, share.commission, share.tax]) {
              expect(part >= 0n && part % step === 0n).toBe(true)
            }
            done = plus(done, share)
            // The reversal's target, as money.md has it.
            expect(done.net).toBe(halfUp(frozen.net * total(done), total(frozen) * step) * step)
          }
        }
        expect(done).toEqual(frozen)
      }),
      { numRuns: RUNS }
    )
  })
})

it("a commission that is kept is the vendor's to bear", () => {
  expect(commissionKept({ net: 45n, commission: 5n, tax: 9n })).toEqual({
    net: 50n,
    commission: 0n,
    tax: 9n,
  })
})

const line = (id: string, kind: SoldLine["kind"], quantity: number, sum: bigint): SoldLine => ({
  id: `vol_${id}`,
  reference_id: id,
  kind,
  title: id,
  quantity,
  total: sum,
  tax_total: sum / 6n,
})

const add = (done: RefundedLine[], planned: PlannedLine[]): RefundedLine[] => [
  ...done.filter(({ line_id }) => !planned.some((each) => each.line_id === line_id)),
  ...planned.map((each) => {
    const before = done.find(({ line_id }) => line_id === each.line_id)
    return {
      line_id: each.line_id,
      quantity: each.quantity + (before?.quantity ?? 0),
      amount: each.amount + (before?.amount ?? 0n),
      tax: each.tax + (before?.tax ?? 0n),
    }
  }),
]

describe("which lines a refund lowers", () => {
  const sold = [
    line("a", "item", 3, 1000n),
    line("b", "item", 1, 500n),
    line("s", "shipping", 1, 250n),
  ]
  const plan = (ask: RefundAsk, done: RefundedLine[] = []) => planRefund(sold, done, ask, "eur")
  const sum = (lines: PlannedLine[]) => lines.reduce((all, { amount }) => all + amount, 0n)

  it("pieces of a line come to exactly its price", () => {
    const one = { items: [{ id: "a", quantity: 1 }] }
    const first = plan(one)
    const second = plan(one, add([], first))
    const third = plan(one, add(add([], first), second))
    expect([first, second, third].map(sum)).toEqual([333n, 334n, 333n])
    expect(() => plan(one, add(add(add([], first), second), third))).toThrow(
      /Only 0 of "a" are left/
    )
  })

  it("nothing named is all that is left", () => {
    const part = plan({ amount: 700n })
    expect(sum(part)).toBe(700n)
    expect(part.every(({ quantity }) => quantity === 0)).toBe(true)
    const rest = plan({}, add([], part))
    expect(sum(rest)).toBe(1050n)
    expect(rest.map(({ quantity }) => quantity)).toEqual([3, 1, 1])
    expect(() => plan({}, add(add([], part), rest))).toThrow(/Nothing of this is left/)
  })

  it("a foreign line, too many pieces and too much money are refused", () => {
    expect(() => plan({ items: [{ id: "x", quantity: 1 }] })).toThrow(/x is not a line/)
    expect(() => plan({ items: [{ id: "b", quantity: 2 }] })).toThrow(/Only 1 of "b"/)
    expect(() => plan({ amount: 1751n })).toThrow(/Only 17.50 EUR are left/)
  })

  it("any mixture of pieces, shipping and amounts ends exactly at every line's price and tax", () => {
    const asks = fc.array(
      fc.oneof(
        fc.constant<RefundAsk>({ items: [{ id: "a", quantity: 1 }] }),
        fc.constant<RefundAsk>({ shipping: true }),
        fc.bigInt(1n, 600n).map((amount): RefundAsk => ({ amount }))
      ),
      { maxLength: 8 }
    )
    fc.assert(
      fc.property(asks, (sequence) => {
        let done: RefundedLine[] = []
        for (const ask of [...sequence, {}]) {
          try {
            done = add(done, plan(ask, done))
          } catch {
            continue
          }
          for (const { line_id, amount, tax } of done) {
            const own = sold.find(({ id }) => id === line_id)!
            expect(amount <= own.total && tax <= own.tax_total && tax >= 0n).toBe(true)
          }
        }
        expect(done.reduce((all, { amount }) => all + amount, 0n)).toBe(1750n)
        for (const own of sold) {
          expect(done.find(({ line_id }) => line_id === own.id)?.tax).toBe(own.tax_total)
        }
      }),
      { numRuns: 1000 }
    )
  })
})
