import "server-only"
import { cache } from "react"
import { type CacheProfile, FIVE_MINUTES, orNull, request } from "@/lib/medusa"
import type { Listing } from "./types"

// Not under "listings": a change of one work must not throw away every other page.
const profile = (handle: string): CacheProfile => ({
  tags: [`listing:${handle}`],
  revalidate: FIVE_MINUTES,
})

/** `null` when there is no such published listing. */
export const getListing = cache(
  async (handle: string, currency: string): Promise<Listing | null> => {
    const answer = await orNull(
      request<{ listing: Listing }>(`/store/listings/${encodeURIComponent(handle)}`, {
        query: { currency_code: currency },
        cache: profile(handle),
      })
    )
    return answer?.listing ?? null
  }
)
