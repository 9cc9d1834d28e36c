import { StatusBadge } from "@medusajs/ui"
import {
  COMMISSION_RULE_STATES,
  LISTING_STATUSES,
  VENDOR_ORDER_STATUSES,
  VENDOR_STATUSES,
} from "../lib/statuses"
import type {
  CommissionRuleState,
  ListingStatus,
  VendorOrderStatus,
  VendorStatus,
} from "../lib/types"

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

export function CommissionRuleStateBadge({ state }: { state: CommissionRuleState }) {
  const { label, color } = COMMISSION_RULE_STATES[state]
  return <StatusBadge color={color}>{label}</StatusBadge>
}
