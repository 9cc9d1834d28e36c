import { Alert } from "@medusajs/ui"
import type { VendorDetail } from "../lib/types"

const SAYS = {
  rejected: "Rejected",
  suspended: "Suspended",
  closed: "Closed",
} as const

/** Why the vendor cannot sell, where one looks first. */
export function VendorReason({ vendor }: { vendor: VendorDetail }) {
  const { status } = vendor
  if (status === "pending" || status === "approved") {
    return null
  }
  const latest = vendor.status_changes
    .filter((change) => change.to === status)
    .sort((a, b) => b.created_at.localeCompare(a.created_at))[0]
  return (
    <Alert variant={status === "closed" ? "info" : "warning"}>
      {latest?.reason ? `${SAYS[status]}: ${latest.reason}` : SAYS[status]}
    </Alert>
  )
}
