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

export type Page = { count: number; limit: number; offset: number }
