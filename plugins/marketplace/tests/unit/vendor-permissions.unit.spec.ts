import { roleMay } from "../../src/api/vendor/roles"
import { refusalOf } from "../../src/api/vendor/status"

describe("what a role may call", () => {
  it.each([
    ["owner", "POST", "/members", true],
    ["owner", "POST", "/me/close", true],
    ["manager", "POST", "/listings", true],
    ["manager", "GET", "/members", false],
    ["manager", "DELETE", "/MEMBERS/vmem_1", false],
    ["manager", "POST", "/me/close", false],
    ["manager", "POST", "/me", true],
    ["manager", "GET", "/payout-account", true],
    ["manager", "POST", "/payout-account", false],
    ["manager", "POST", "/payout-account/onboarding", false],
    ["owner", "POST", "/payout-account", true],
    ["fulfiller", "GET", "/payout-account", false],
    ["fulfiller", "GET", "/transfers", false],
    ["fulfiller", "GET", "/orders", true],
    ["fulfiller", "POST", "/orders/vord_1/shipments", true],
    ["fulfiller", "GET", "/me", true],
    ["fulfiller", "POST", "/me", false],
    ["fulfiller", "GET", "/listings", false],
    ["fulfiller", "GET", "/orders-archive", false],
  ] as const)("%s, %s %s: %s", (role, method, path, allowed) => {
    expect(roleMay(role, method, path)).toBe(allowed)
  })
})

describe("what a vendor's status allows", () => {
  const suspended = { status: "suspended", status_reason: "Fakes" } as const

  it("refuses everything but its own state, with the reason", () => {
    expect(refusalOf(suspended, "GET", "/orders")).toBe("Your store is suspended: Fakes")
    expect(refusalOf(suspended, "POST", "/me")).toBe("Your store is suspended: Fakes")
    expect(refusalOf(suspended, "GET", "/me")).toBeNull()
    expect(refusalOf(suspended, "POST", "/me/resubmit")).toBeNull()
  })

  it("refuses an approved vendor nothing", () => {
    expect(refusalOf({ status: "approved", status_reason: null }, "POST", "/listings")).toBeNull()
  })
})
