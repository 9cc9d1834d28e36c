import "server-only"
import { cache } from "react"
import { type CacheProfile, FIVE_MINUTES, orNull, request } from "@/lib/medusa"

export type Vendor = {
  id: string
  handle: string
  name: string
  description: string | null
  logo: string | null
  banner: string | null
  country_code: string | null
  city: string | null
  website: string | null
  policies: { shipping: string | null; returns: string | null } | null
  created_at: string
  /** How many works hang there now. */
  listing_count?: number
}

type VendorPage = { vendors: Vendor[]; count: number; limit: number; offset: number }

const VENDORS: CacheProfile = { tags: ["vendors"], revalidate: FIVE_MINUTES }

const profile = (handle: string): CacheProfile => ({
  tags: ["vendors", `vendor:${handle}`],
  revalidate: FIVE_MINUTES,
})

/** Approved vendors. Free text is live, the plain list is kept. */
export async function getVendors(query: {
  q?: string
  limit: number
  offset?: number
}): Promise<VendorPage> {
  return request<VendorPage>("/store/vendors", { query, cache: query.q ? undefined : VENDORS })
}

export const getVendor = cache(async (handle: string): Promise<Vendor | null> => {
  const answer = await orNull(
    request<{ vendor: Vendor }>(`/store/vendors/${encodeURIComponent(handle)}`, {
      cache: profile(handle),
    })
  )
  return answer?.vendor ?? null
})
