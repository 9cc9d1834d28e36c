import { normalizeHandle } from "../../src/modules/vendor/handles"

describe("the handle of a vendor", () => {
  it.each([
    ["kolam", "kolam"],
    ["  Kolam-Studio ", "kolam-studio"],
    ["a1b", "a1b"],
    ["x".repeat(40), "x".repeat(40)],
  ])("accepts %j as %j", (given, stored) => {
    expect(normalizeHandle(given)).toBe(stored)
  })

  it.each(["ab", "x".repeat(41), "-abc", "abc-", "a b c", "käse", "a_b", "a/b", "", "a.b"])(
    "refuses the shape of %j and names the field",
    (handle) => {
      expect(() => normalizeHandle(handle)).toThrow(/^handle: /)
    }
  )

  it.each(["admin", "API", "vendors", "Checkout", "house"])(
    "refuses the reserved word %s",
    (handle) => {
      expect(() => normalizeHandle(handle)).toThrow(/reserved/)
    }
  )

  it("refuses what the operator reserved, in any case", () => {
    expect(() => normalizeHandle("louvre", ["LOUVRE"])).toThrow('handle: "louvre" is reserved.')
  })
})
