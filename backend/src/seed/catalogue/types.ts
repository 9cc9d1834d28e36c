import type { Artwork } from "../art"

/** One amount per demo currency, in major units; JPY has no decimals. */
export type Prices = { eur: number; inr: number; usd: number; jpy: number }

export type SeedVariant = {
  title: string
  sku: string
  options: Record<string, string>
  prices: Prices
  stock: number
}

export type SeedListing = {
  handle: string
  title: string
  subtitle?: string
  description: string
  /** Handle of a leaf in `categories.ts`. */
  category: string
  tags: readonly string[]
  options: readonly { title: string; values: readonly string[] }[]
  variants: readonly SeedVariant[]
  images: readonly Artwork[]
}

export type SeedVendor = {
  handle: string
  name: string
  email: string
  status: "approved" | "pending" | "suspended"
  /** Why the operator suspended the store. */
  reason?: string
  description: string
  country_code: string
  city: string
  phone?: string
  website?: string
  /** What the store's invoices say. */
  identity: {
    legal_name: string
    tax_id?: string
    address_1: string
    postal_code: string
    province?: string
  }
  policies: { shipping: string; returns: string }
  member: { first_name: string; last_name: string }
  shipping: { name: string; prices: Prices }
  logo: Artwork
  banner: Artwork
  listings: readonly SeedListing[]
}
