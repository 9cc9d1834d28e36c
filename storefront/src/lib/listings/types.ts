import type { Picture } from "@/lib/images"

/** The listing document on the wire; a card has no detail fields. */
export type ListingCard = {
  id: string
  handle: string
  title: string
  kind: string
  subtitle: string | null
  vendor: {
    id: string
    handle: string
    name: string
    city: string | null
    country_code: string | null
    logo: string | null
  }
  category: {
    id: string
    handle: string
    name: string
    path: { handle: string; name: string }[]
  } | null
  tags: string[]
  images: Picture[]
  price: { currency_code: string; amount: number; max_amount: number } | null
  in_stock: boolean
  low_stock: number | null
  created_at: string
}

export type ListingVariant = {
  id: string
  title: string
  sku: string | null
  options: Record<string, string>
  prices: Record<string, number>
  in_stock: boolean
  quantity: number | null
}

export type Listing = ListingCard & {
  description: string | null
  options: { title: string; values: string[] }[]
  variants: ListingVariant[]
  vendor: ListingCard["vendor"] & {
    description?: string | null
    policies?: { shipping: string | null; returns: string | null } | null
  }
}

type FacetValue = { value: string; label?: string; count: number }

export type Facets = {
  kind?: FacetValue[]
  category?: FacetValue[]
  vendor?: FacetValue[]
  tag?: FacetValue[]
  price?: { min: number; max: number; currency_code: string } | null
}

export type ListingPage = {
  listings: ListingCard[]
  facets: Facets
  count: number
  next_cursor: string | null
}
