import "server-only"
import { type CacheProfile, FIVE_MINUTES, request } from "@/lib/medusa"
import type { ListingPage } from "./types"
import type { ListingQuery } from "./search-params"

/** One maker's works change with that maker only, every other list with any work. */
const profile = (query: Query): CacheProfile => ({
  tags: query.vendor?.[0] ? [`vendor:${query.vendor[0]}`] : ["listings"],
  revalidate: FIVE_MINUTES,
})

type Query = Partial<ListingQuery> & { currency_code: string; limit?: number }

export async function getListings(query: Query): Promise<ListingPage> {
  return request<ListingPage>("/store/listings", {
    query: {
      q: query.q ?? undefined,
      kind: many(query.kind),
      category: many(query.category),
      vendor: many(query.vendor),
      tag: many(query.tag),
      min_price: query.min_price ?? undefined,
      max_price: query.max_price ?? undefined,
      in_stock: query.in_stock ?? undefined,
      sort: query.sort ?? undefined,
      cursor: query.cursor ?? undefined,
      currency_code: query.currency_code,
      limit: query.limit,
    },
    cache: isCommon(query) ? profile(query) : undefined,
  })
}

const many = (values: string[] | undefined): string[] | undefined =>
  values?.length ? values : undefined

/**
 * Only questions that many people ask are kept. Free text, prices, deep pages
 * and combined filters are endless; keeping them would push out the useful ones.
 */
function isCommon(query: Query): boolean {
  if (query.q || query.cursor || query.min_price != null || query.max_price != null) return false
  const filters = [query.kind, query.category, query.vendor, query.tag].flatMap(
    (each) => each ?? []
  )
  return filters.length <= 1
}
