import type { VendorMemberRole } from "../../modules/vendor/member-roles"

/** Whether `path` (relative to `/vendor`) is `section` or lies below it. */
const within = (path: string, section: string) =>
  path.toLowerCase() === section || path.toLowerCase().startsWith(`${section}/`)

/** Sections only the owner may enter. */
const OWNER_ONLY = ["/members", "/me/close"]

/** Giving money back is not for whoever packs parcels. */
const isRefund = (method: string, path: string) => method !== "GET" && /\/refunds\/?$/i.test(path)

/** Sections the others may look at. */
const OWNER_CHANGES = ["/payout-account"]

/**
 * What a role may call: the owner everything, a manager all but that, a fulfiller orders without
 * refunding them.
 */
export function roleMay(role: VendorMemberRole, method: string, path: string): boolean {
  switch (role) {
    case "owner":
      return true
    case "manager":
      return ![...OWNER_ONLY, ...(method === "GET" ? [] : OWNER_CHANGES)].some((section) =>
        within(path, section)
      )
    case "fulfiller":
      return (
        (within(path, "/orders") && !isRefund(method, path)) || (method === "GET" && path === "/me")
      )
  }
}
