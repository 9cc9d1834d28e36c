import { firstShippingAmount } from "../../src/modules/vendor/provisions"
import { assertShippingPrices, vendorServiceZone } from "../../src/modules/vendor/shipping"

const CURRENCIES = [
  { code: "eur", decimal_digits: 2 },
  { code: "jpy", decimal_digits: 0 },
]

describe("the prices of a shipping option", () => {
  it("name every price that does not fit, at once", () => {
    const prices = [
      { currency_code: "eur", amount: 1.234 },
      { currency_code: "usd", amount: 1 },
      { currency_code: "jpy", amount: 0.5 },
      { currency_code: "eur", amount: 1 },
    ]
    expect(() => assertShippingPrices(prices, CURRENCIES)).toThrow(
      "prices.0.amount: EUR has 2 decimal places; prices.1.currency_code: the shop does not sell in USD; " +
        "prices.2.amount: JPY has 0 decimal places; prices.3.currency_code: EUR is given twice"
    )
  })

  it("may be free and may use every decimal of the currency", () => {
    const prices = [
      { currency_code: "eur", amount: 4.35 },
      { currency_code: "jpy", amount: 0 },
    ]
    expect(() => assertShippingPrices(prices, CURRENCIES)).not.toThrow()
  })

  it("start with the operator's amount, else with one that fits the currency's decimals", () => {
    expect(firstShippingAmount({ code: "eur", decimal_digits: 2 }, { eur: 6 })).toBe(6)
    expect(firstShippingAmount({ code: "krw", decimal_digits: 0 }, {})).toBe(800)
    expect(firstShippingAmount({ code: "kwd", decimal_digits: 3 }, {})).toBe(2)
  })
})

describe("the service zone of a vendor", () => {
  it("covers the shop's countries and the vendor's own, each once", () => {
    const zone = vendorServiceZone("@kolam", { country_code: "IN" }, { countries: ["de", "in"] })
    expect(zone.geo_zones.map(({ country_code }) => country_code)).toEqual(["de", "in"])
  })

  it("cannot be empty", () => {
    expect(() => vendorServiceZone("@kolam", { country_code: null }, { countries: [] })).toThrow(
      /nowhere to ship/
    )
  })
})
