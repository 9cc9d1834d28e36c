import { StatusBadge } from "@medusajs/ui"
import {
  COMMISSION_RULE_STATES,
  LISTING_STATUSES,
  PAYOUT_ACCOUNT_STATUSES,
  REVERSAL_STATUSES,
  TRANSFER_STATUSES,
  VENDOR_ORDER_STATUSES,
  VENDOR_STATUSES,
} from "../lib/statuses"
import type {
  CommissionRuleState,
  ListingStatus,
  PayoutAccountStatus,
  ReversalStatus,
  TransferStatus,
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

/** A held transfer says so, since its state alone would promise that it goes on. */
export function TransferStatusBadge({ status, held }: { status: TransferStatus; held: boolean }) {
  const { label, color } = TRANSFER_STATUSES[status]
  return held ? (
    <StatusBadge color="purple">{`${label}, held`}</StatusBadge>
  ) : (
    <StatusBadge color={color}>{label}</StatusBadge>
  )
}

export function ReversalStatusBadge({ status }: { status: ReversalStatus }) {
  const { label, color } = REVERSAL_STATUSES[status]
  return <StatusBadge color={color}>{label}</StatusBadge>
}

export function PayoutAccountStatusBadge({ status }: { status: PayoutAccountStatus }) {
  const { label, color } = PAYOUT_ACCOUNT_STATUSES[status]
  return <StatusBadge color={color}>{label}</StatusBadge>
}

export function CommissionRuleStateBadge({ state }: { state: CommissionRuleState }) {
  const { label, color } = COMMISSION_RULE_STATES[state]
  return <StatusBadge color={color}>{label}</StatusBadge>
}
