import type { Refund } from "./refunds"

// What the marketplace's admin routes answer. Money is decimal, in major units, as Medusa's own.

export type VendorStatus = "pending" | "approved" | "rejected" | "suspended" | "closed"

export type VendorSummary = { id: string; handle: string; name: string }

export type Vendor = VendorSummary & {
  email: string
  status: VendorStatus
  description: string | null
  logo: string | null
  banner: string | null
  country_code: string | null
  city: string | null
  legal_name: string | null
  tax_id: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  province: string | null
  phone: string | null
  website: string | null
  policies: { shipping: string | null; returns: string | null }
  is_house: boolean
  stock_location_id: string | null
  shipping_profile_id: string | null
  fulfillment_set_id: string | null
  created_at: string
  updated_at: string
}

export type VendorMember = {
  id: string
  vendor_id: string
  first_name: string
  last_name: string
  email: string
  role: "owner" | "manager" | "fulfiller"
}

export type StatusChange<Status extends string> = {
  id: string
  from: Status | null
  to: Status
  reason: string | null
  actor_type: "operator" | "vendor" | "system"
  actor_id: string | null
  created_at: string
}

export type VendorDetail = Vendor & {
  members: VendorMember[]
  status_changes: StatusChange<VendorStatus>[]
}

export type ListingStatus = "draft" | "proposed" | "published" | "rejected"

export type Listing = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  kind: "physical" | "digital" | "service"
  status: ListingStatus
  vendor: VendorSummary
  submitted_at: string | null
  rejection_reason: string | null
}

/** A listing as lists show it. */
export type ListingRow = Listing & {
  variant_count: number
  /** The lowest variant price of each currency. */
  prices: { currency_code: string; amount: number }[]
}

export type VendorOrderStatus =
  | "pending"
  | "processing"
  | "shipped"
  | "delivered"
  | "completed"
  | "canceled"

export type VendorOrderItem = {
  id: string
  title: string
  variant_title: string | null
  thumbnail: string | null
  product_id: string | null
  quantity: number
  total: number
  /** Basis points: 1000 is 10 %. */
  commission_rate: number
  commission_amount: number
  /** Null where no rule applied: the default rate, or the operator's own store. */
  commission_rule: { id: string; name: string } | null
}

export type VendorOrder = {
  id: string
  display_id: string
  order_id: string
  vendor: VendorSummary
  status: VendorOrderStatus
  currency_code: string
  email: string | null
  customer_name: string | null
  items: VendorOrderItem[]
  item_total: number
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  commission_total: number
  net_total: number
  /** What went back to the shopper, or is on its way. */
  refunded_total: number
  refunds: Refund[]
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  created_at: string
}

export type CommissionRuleState = "active" | "upcoming" | "ended"
export type CommissionScope = "vendor_category" | "vendor" | "category" | "kind" | "default"
export type ListingKind = Listing["kind"]

export type CommissionAmounts = {
  currency_code: string
  fixed: number
  minimum: number | null
  maximum: number | null
}

export type CommissionRule = {
  id: string
  name: string
  note: string | null
  scope: CommissionScope
  vendor: { id: string; name: string | null } | null
  category: { id: string; name: string | null; path?: string } | null
  kind: ListingKind | null
  rate_bps: number
  amounts: CommissionAmounts[]
  starts_at: string
  ends_at: string | null
  state: CommissionRuleState
  created_at: string
  updated_at: string
}

export type CommissionRuleSnapshot = Pick<
  CommissionRule,
  "name" | "note" | "rate_bps" | "amounts" | "starts_at" | "ends_at"
>

export type CommissionRuleChange = {
  id: string
  action: "created" | "updated" | "ended" | "taken_back"
  before: CommissionRuleSnapshot | null
  after: CommissionRuleSnapshot
  reason: string | null
  actor_id: string | null
  created_at: string
}

export type CommissionPreview = {
  rule: { id: string | null; name: string; scope: CommissionScope } | null
  is_draft: boolean
  rate_bps: number
  base: number
  amount: number
  net: number
  currency_code: string
  explanation: string[]
}

export type InvoiceType = "invoice" | "credit_note" | "commission_invoice"

export type Invoice = {
  id: string
  number: string
  type: InvoiceType
  issued_at: string
  /** The store it concerns, as issuer or as recipient. */
  vendor: VendorSummary
  order_id: string | null
  order_display_id: string | null
  /** `YYYY-MM` of a commission invoice. */
  period: string | null
  recipient_name: string
  tax_total: number
  total: number
  currency_code: string
  /** Where its PDF is. */
  url: string
}

export type Page = { count: number; limit: number; offset: number }

export type TransferStatus = "pending" | "available" | "sending" | "sent" | "failed" | "canceled"
export type ReversalStatus = "pending" | "sending" | "sent" | "owed" | "canceled"
export type PayoutProvider = "stripe_connect" | "manual"

export type Transfer = {
  id: string
  vendor: VendorSummary
  vendor_order: { id: string; display_id: string | null }
  order_id: string
  kind: "sale" | "restored"
  status: TransferStatus
  currency_code: string
  net_amount: number
  reduced_amount: number
  netted_amount: number
  amount: number
  reversed_amount: number
  provider: PayoutProvider | null
  external_id: string | null
  held: boolean
  hold_reason: string | null
  released_at: string | null
  sent_at: string | null
  created_at: string
}

export type TransferReversal = {
  id: string
  source_type: "refund" | "dispute"
  source_id: string
  status: ReversalStatus
  amount: number
  netted_amount: number
  external_id: string | null
  last_error: string | null
  created_at: string
}

export type TransferChange = {
  id: string
  from: string | null
  to: string
  reason: string | null
  actor_type: "operator" | "system"
  actor_id: string | null
  created_at: string
}

export type TransferDetail = Transfer & {
  reversals: TransferReversal[]
  history: TransferChange[]
  /** The operator's own hold; a dispute's is `frozen_by`. */
  held_at: string | null
  frozen_by: string | null
  attempts: number
  last_error: string | null
  next_attempt_at: string
}

export type PayoutAccountStatus = "none" | "onboarding" | "active" | "restricted"

export type PayoutAccount = {
  provider: PayoutProvider | null
  status: PayoutAccountStatus
  country_code: string | null
  transfers_capability: string | null
  requirements: { currently_due?: string[]; disabled_reason?: string | null } | null
  bank_details: {
    account_holder: string
    account_number: string
    bank_code?: string
    bank_name?: string
  } | null
  external_id: string | null
  held: boolean
  held_at: string | null
  hold_reason: string | null
}
