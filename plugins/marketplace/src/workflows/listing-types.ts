import type { ListingKind } from "../modules/listing/kinds"

export type ListingPriceInput = {
  currency_code: string
  /** decimal, major units */ amount: number
}

export type ListingVariantInput = {
  /** Names the variant to change; without it a variant is added. */
  id?: string
  title?: string
  sku?: string | null
  options?: Record<string, string>
  prices?: ListingPriceInput[]
  /** Pieces at the vendor's stock location. */
  stock?: number
}

/** What a vendor may say about a listing. On update a field left out stays, a list replaces. */
export type ListingInput = {
  kind?: ListingKind
  title?: string
  subtitle?: string | null
  handle?: string
  description?: string | null
  images?: { url: string; alt?: string | null }[]
  category_ids?: string[]
  tags?: string[]
  options?: { title: string; values: string[] }[]
  variants?: ListingVariantInput[]
}

export type NewListingInput = ListingInput & {
  title: string
  kind: ListingKind
  status?: "draft" | "submitted"
}

/** A product without options still needs one in Medusa; shoppers never see this one. */
export const DEFAULT_OPTION = { title: "Default", value: "Default" }
