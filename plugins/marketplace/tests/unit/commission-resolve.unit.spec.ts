import { commissionOf, NO_COMMISSION, rateOnly } from "../../src/commission-terms"
import {
  applicableRules,
  resolveTerms,
  type CommissionSubject,
  type RuleInForce,
} from "../../src/modules/commission/resolve"
import { stateOf } from "../../src/modules/commission/scopes"

let made = 0
const rule = (id: string, scope: Partial<RuleInForce>): RuleInForce => ({
  id,
  name: id,
  vendor_id: null,
  category_id: null,
  kind: null,
  rate_bps: 100,
  created_at: new Date(2026, 0, (made += 1)),
  amounts: [],
  ...scope,
})

const subject: CommissionSubject = {
  vendor_id: "v1",
  category_paths: [["woodblock", "prints", "art"]],
  kind: "physical",
}
const order = (rules: RuleInForce[], of = subject) => applicableRules(rules, of).map(({ id }) => id)

describe("the rule that counts", () => {
  it("is the most specific one, whatever order they were made in", () => {
    const rules = [
      rule("default", {}),
      rule("kind", { kind: "physical" }),
      rule("art", { category_id: "art" }),
      rule("prints", { category_id: "prints" }),
      rule("vendor", { vendor_id: "v1" }),
      rule("vendor art", { vendor_id: "v1", category_id: "art" }),
      rule("vendor prints", { vendor_id: "v1", category_id: "prints" }),
      rule("another vendor", { vendor_id: "v2" }),
      rule("another category", { category_id: "ceramics" }),
      rule("another kind", { kind: "digital" }),
    ]
    const expected = ["vendor prints", "vendor art", "vendor", "prints", "art", "kind", "default"]
    expect(order(rules)).toEqual(expected)
    expect(order([...rules].reverse())).toEqual(expected)
  })

  it("is the newest of equals: a product in two categories", () => {
    const rules = [rule("old", { category_id: "a" }), rule("new", { category_id: "b" })]
    const both = { ...subject, category_paths: [["a"], ["b"]] }
    expect(order(rules, both)).toEqual(["new", "old"])
    // Nearness counts before age, over all paths of the product.
    expect(order(rules, { ...subject, category_paths: [["a"], ["c", "b"]] })[0]).toBe("old")
  })

  it("is the configured rate where there is none, without a rule's id", () => {
    expect(resolveTerms([], subject, "eur", 1000)).toEqual(rateOnly(1000))
  })

  it("brings its amounts of the order's currency, or the rate alone", () => {
    const amounts = [{ currency_code: "eur", fixed: "50", minimum: "100", maximum: null }]
    const rules = [rule("r", { amounts })]
    expect(resolveTerms(rules, subject, "EUR", 0)).toMatchObject({ fixed: "50", minimum: "100" })
    expect(resolveTerms(rules, subject, "jpy", 0)).toMatchObject({ fixed: "0", minimum: null })
  })
})

describe("a line's commission", () => {
  const terms = { ...NO_COMMISSION, rate_bps: 1000, fixed: "25" }
  it.each([
    ["share and fee per unit", 10_000n, "2", {}, 1050n],
    ["the minimum", 1000n, "1", { minimum: "300" }, 300n],
    ["the minimum, but never more than there is", 200n, "1", { minimum: "300" }, 200n],
    ["the maximum", 100_000n, "1", { maximum: "500" }, 500n],
    ["nothing of nothing", 0n, "3", { minimum: "300" }, 0n],
  ])("is %s", (_, base, quantity, bounds, expected) => {
    const all = { ...terms, ...bounds }
    expect(commissionOf(base, quantity, all, "eur")).toBe(expected)
  })
})

it("a rule is in force from its start up to, not at, its end", () => {
  const [start, end] = [new Date(1000), new Date(2000)]
  const states = [999, 1000, 1999, 2000].map((at) =>
    stateOf({ starts_at: start, ends_at: end }, new Date(at))
  )
  expect(states).toEqual(["upcoming", "active", "active", "ended"])
})
