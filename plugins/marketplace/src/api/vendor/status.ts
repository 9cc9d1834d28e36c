import type { VendorDTO } from "../../modules/vendor/service"
import type { VendorStatus } from "../../modules/vendor/transitions"

const STATE: Record<Exclude<VendorStatus, "approved">, string> = {
  pending: "waiting for approval",
  rejected: "rejected",
  suspended: "suspended",
  closed: "closed",
}

/** What a vendor that is not approved may still do: read its own state, and ask again. */
const ALWAYS_OPEN = new Set(["GET /me", "POST /me/resubmit"])

/** @returns why the vendor's status forbids this call, or null. `path` is relative to `/vendor`. */
export function refusalOf(
  vendor: Pick<VendorDTO, "status" | "status_reason">,
  method: string,
  path: string
): string | null {
  if (vendor.status === "approved" || ALWAYS_OPEN.has(`${method} ${path}`)) {
    return null
  }
  const state = `Your store is ${STATE[vendor.status]}`
  return vendor.status_reason ? `${state}: ${vendor.status_reason}` : `${state}.`
}
