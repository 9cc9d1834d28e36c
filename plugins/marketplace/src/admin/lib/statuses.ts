import type { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type {
  CommissionRuleState,
  ListingStatus,
  PayoutAccountStatus,
  ReversalStatus,
  TransferStatus,
  VendorOrderStatus,
  VendorStatus,
} from "./types"

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

export const TRANSFER_STATUSES: Labels<TransferStatus> = {
  pending: { label: "Pending", color: "grey" },
  available: { label: "Available", color: "orange" },
  sending: { label: "Sending", color: "blue" },
  sent: { label: "Sent", color: "green" },
  failed: { label: "Failed", color: "red" },
  canceled: { label: "Canceled", color: "grey" },
}

export const REVERSAL_STATUSES: Labels<ReversalStatus> = {
  pending: { label: "Pending", color: "orange" },
  sending: { label: "Under way", color: "blue" },
  sent: { label: "Taken back", color: "green" },
  owed: { label: "Owed by the vendor", color: "red" },
  canceled: { label: "Canceled", color: "grey" },
}

export const PAYOUT_ACCOUNT_STATUSES: Labels<PayoutAccountStatus> = {
  none: { label: "Not set up", color: "grey" },
  onboarding: { label: "Being set up", color: "orange" },
  active: { label: "Active", color: "green" },
  restricted: { label: "Restricted", color: "red" },
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
