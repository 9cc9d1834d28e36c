import {
  assertVendorTransition,
  VENDOR_STATUSES,
  type VendorActor,
  type VendorStatus,
} from "../../src/modules/vendor/transitions"

const ALLOWED: [VendorStatus, VendorStatus, VendorActor][] = [
  ["pending", "approved", "operator"],
  ["pending", "rejected", "operator"],
  ["rejected", "pending", "vendor"],
  ["approved", "suspended", "operator"],
  ["approved", "closed", "operator"],
  ["approved", "closed", "vendor"],
  ["suspended", "approved", "operator"],
  ["suspended", "closed", "operator"],
]
const ACTORS: VendorActor[] = ["operator", "vendor", "system"]
const every = VENDOR_STATUSES.flatMap((from) =>
  VENDOR_STATUSES.flatMap((to) => ACTORS.map((actor) => [from, to, actor] as const))
)

describe("the state machine of a vendor", () => {
  it.each(every)("%s to %s by the %s", (from, to, actor) => {
    const move = () => assertVendorTransition(from, to, actor)
    if (ALLOWED.some(([f, t, a]) => f === from && t === to && a === actor)) {
      expect(move).not.toThrow()
    } else {
      expect(move).toThrow(new RegExp(`${from}.*${to}`))
    }
  })
})
