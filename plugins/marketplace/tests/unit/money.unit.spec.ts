import fc from "fast-check"
import {
  allocate,
  basisPoints,
  commissionAmount,
  currencyUnit,
  isPayable,
  sumToMinor,
  toAmount,
  toDecimal,
  toMinor,
} from "../../src/money"

const currencies = fc.constantFrom("eur", "USD", "jpy", "kwd", "ISK", "inr")

describe("minor units", () => {
  it.each([
    ["12.05", "eur", 1205n],
    [19.99, "eur", 1999n],
    [0.1 + 0.2, "eur", 30n],
    ["1.005", "eur", 101n],
    ["1.0049999999999999999", "eur", 100n],
    ["-1.005", "eur", -101n],
    ["1e-7", "eur", 0n],
    ["1.5e3", "jpy", 1500n],
    ["1999.5", "jpy", 2000n],
    ["1.2345", "kwd", 1240n],
    ["1.2304", "kwd", 1230n],
    ["1.231", "bhd", 1240n],
    ["-1.231", "kwd", -1240n],
    ["12.4", "mga", 12n],
    ["1499", "isk", 149_900n],
    ["1499.4", "isk", 149_900n],
    [{ value: "99.999", precision: 20 }, "usd", 10_000n],
    [{ raw: { value: "7.25" } }, "usd", 725n],
  ])("%p %s are %p", (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it.each(["", "abc", "1.2.3", "NaN", "Infinity", "1,5"])("%p is no amount", (amount) => {
    expect(() => toMinor(amount, "eur")).toThrow("is not an amount")
  })

  it("does not know currencies ISO 4217 does not have", () => {
    expect(() => toMinor(1, "zzz")).toThrow("Unknown currency")
  })

  it("go to a decimal and back unchanged", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), currencies, (units, currency) => {
        const minor = units * currencyUnit(currency).step
        expect(toMinor(toDecimal(minor, currency), currency)).toBe(minor)
      })
    )
  })

  it("are shown in major units", () => {
    expect(toAmount("1205", "eur")).toBe(12.05)
    expect(toAmount(5n, "kwd")).toBe(0.005)
    expect(toAmount(1205n, "jpy")).toBe(1205)
  })
})

describe("basis points", () => {
  it("round half up to what the currency has", () => {
    expect(basisPoints(1005n, 1000, "eur")).toBe(101n)
    expect(basisPoints(1004n, 1000, "eur")).toBe(100n)
    expect(basisPoints(100_500n, 1000, "isk")).toBe(10_100n)
  })

  it("never exceed the amount nor fall below zero", () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.integer({ min: 0, max: 10_000 }),
        currencies,
        (units, bps, currency) => {
          const amount = units * currencyUnit(currency).step
          const share = basisPoints(amount, bps, currency)
          expect(share >= 0n && share <= amount).toBe(true)
        }
      )
    )
  })
})

describe("a share with a fee per unit", () => {
  it.each([
    [10_000n, 1000, 50n, "3", "eur", 1150n],
    [1004n, 1000, 0n, "1", "eur", 100n],
    // 0.4 cents of share and 0.1 of fee are rounded together, not one by one.
    [4n, 1000, 1n, "0.1", "eur", 1n],
    [100_500n, 1000, 100n, "1", "isk", 10_200n],
    [1240n, 1000, 10n, "2", "kwd", 140n],
  ])("%p at %p bps plus %p × %p %s is %p", (amount, bps, fixed, quantity, currency, expected) => {
    expect(commissionAmount(amount, { bps, fixed, quantity }, currency)).toBe(expected)
  })

  it.each([
    ["1.5", "eur", true],
    ["1.005", "eur", false],
    [3, "jpy", true],
    [3.5, "jpy", false],
    ["1.23", "kwd", true],
    ["1.235", "kwd", false],
    ["1e3", "isk", true],
    ["1.5", "isk", false],
  ])("%p %s can be paid: %p", (amount, currency, payable) => {
    expect(isPayable(amount, currency)).toBe(payable)
  })
})

describe("largest remainder", () => {
  it("gives a tie to the earlier entry", () => {
    expect(allocate(100n, [1, 1, 1], "eur")).toEqual([34n, 33n, 33n])
  })

  it("keeps to whole krónur", () => {
    expect(allocate(10_000n, ["1", "1", "1"], "isk")).toEqual([3400n, 3300n, 3300n])
  })

  it("refuses to share something over nothing", () => {
    expect(() => allocate(1n, [0, 0], "eur")).toThrow("cannot be shared")
    expect(allocate(0n, [0, 0], "eur")).toEqual([0n, 0n])
  })

  it("sums exactly and rounds each exact share down or up", () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 14n), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(weights, fc.bigInt(0n, 10n ** 10n), currencies, (raw, units, currency) => {
        const sum = raw.reduce((a, b) => a + b, 0n)
        fc.pre(sum > 0n)
        const { step } = currencyUnit(currency)
        const shares = allocate(
          units * step,
          raw.map((weight) => `${weight}e-6`),
          currency
        )
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(units * step)
        shares.forEach((share, index) => {
          const floor = ((units * raw[index]!) / sum) * step
          expect(share === floor || share === floor + step).toBe(true)
        })
      })
    )
  })

  it("rounds a sum once, not its parts", () => {
    expect(sumToMinor(["0.004", "0.004"], "eur")).toBe(1n)
  })
})
