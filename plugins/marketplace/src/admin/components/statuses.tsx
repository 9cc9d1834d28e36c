import { StatusBadge } from "@medusajs/ui"
import { LISTING_STATUSES, VENDOR_ORDER_STATUSES, VENDOR_STATUSES } from "../lib/statuses"
import type { ListingStatus, VendorOrderStatus, VendorStatus } from "../lib/types"

export function VendorStatusBadge({ status }: { status: VendorStatus }) {
  const { label, color } = VENDOR_STATUSES[status]
  return <StatusBadge color={color}>{label}</StatusBadge>
}

export function ListingStatusBadge({ status }: { status: ListingStatus }) {
  const { label, color } = LISTING_STATUSES[status]
  return <StatusBadge color={color}>{label}</StatusBadge>
}

export function VendorOrderStatusBadge({ status }: { status: VendorOrderStatus }) {
  const { label, color } = VENDOR_ORDER_STATUSES[status]
  return <StatusBadge color={color}>{label}</StatusBadge>
}
