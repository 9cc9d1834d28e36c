import type { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { CommissionRuleState, ListingStatus, VendorOrderStatus, VendorStatus } from "./types"

type Color = NonNullable<ComponentProps<typeof StatusBadge>["color"]>
type Labels<Status extends string> = Record<Status, { label: string; color: Color }>

export const VENDOR_STATUSES: Labels<VendorStatus> = {
  pending: { label: "Pending", color: "orange" },
  approved: { label: "Approved", color: "green" },
  rejected: { label: "Rejected", color: "red" },
  suspended: { label: "Suspended", color: "purple" },
  closed: { label: "Closed", color: "grey" },
}

export const LISTING_STATUSES: Labels<ListingStatus> = {
  draft: { label: "Draft", color: "grey" },
  proposed: { label: "Submitted", color: "orange" },
  published: { label: "Published", color: "green" },
  rejected: { label: "Rejected", color: "red" },
}

export const VENDOR_ORDER_STATUSES: Labels<VendorOrderStatus> = {
  pending: { label: "Pending", color: "orange" },
  processing: { label: "Processing", color: "blue" },
  shipped: { label: "Shipped", color: "purple" },
  delivered: { label: "Delivered", color: "green" },
  completed: { label: "Completed", color: "green" },
  canceled: { label: "Canceled", color: "red" },
}

export const COMMISSION_RULE_STATES: Labels<CommissionRuleState> = {
  active: { label: "In force", color: "green" },
  upcoming: { label: "Upcoming", color: "blue" },
  ended: { label: "Ended", color: "grey" },
}

/** A status table as choices of a filter. */
export function statusOptions<Status extends string>(statuses: Labels<Status>) {
  return (Object.keys(statuses) as Status[]).map((value) => ({
    value: value as string,
    label: statuses[value].label,
  }))
}
