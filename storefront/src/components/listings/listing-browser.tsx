import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { getListings } from "@/lib/listings/get-listings"
import { type ListingQuery, listingsHref } from "@/lib/listings/search-params"
import { ActiveFilters } from "./active-filters"
import { FilterBar, SortMenu } from "./filter-bar"
import { Wall } from "./listing-card"
import { MenuGroup } from "./menu"

type Props = {
  /** The page the addresses of this list belong to: "/listings" or "/search". */
  path: string
  query: ListingQuery
  currency: string
  /** A maker's own page leaves the maker out of filters and captions. */
  vendor?: string
}

/** Filters, works, paging. Everything is a link or a plain form: no script needed. */
export async function ListingBrowser({ path, query, currency, vendor }: Props) {
  const asked = vendor ? { ...query, vendor: [vendor] } : query
  const page = await getListings({ ...asked, currency_code: currency, limit: 24 })
  const view = { path, query, facets: page.facets, currency }
  return (
    <div className="flex flex-col gap-6">
      <FilterBar {...view} hideVendor={Boolean(vendor)} />
      <ActiveFilters {...view} />
      <MenuGroup label="Order" className="z-10 justify-between">
        <p className="text-sm text-muted" role="status">
          {page.count === 1 ? "1 work" : `${page.count.toLocaleString("en-GB")} works`}
        </p>
        <SortMenu {...view} />
      </MenuGroup>
      {page.listings.length ? (
        <Wall listings={page.listings} level={2} priority showVendor={!vendor} label="Works" />
      ) : (
        <NothingFound path={path} query={query} />
      )}
      <Paging path={path} query={query} next={page.next_cursor} />
    </div>
  )
}

const NothingFound = ({ path, query }: Pick<Props, "path" | "query">) => (
  <EmptyState
    title="Nothing on this wall"
    action={
      <ButtonLink href={query.q ? `/search?q=${encodeURIComponent(query.q)}` : path} look="outline">
        Clear all filters
      </ButtonLink>
    }
  >
    {query.q
      ? `No work matches “${query.q}” with these filters. Try a material, a place or a maker's name, or fewer words.`
      : "No work fits all of these filters at once. Take one away to see more."}
  </EmptyState>
)

function Paging({ path, query, next }: Pick<Props, "path" | "query"> & { next: string | null }) {
  if (!next && !query.cursor) return null
  return (
    <nav aria-label="Pages" className="mt-10 flex flex-wrap justify-center gap-3">
      {query.cursor && (
        <ButtonLink href={listingsHref(path, query)} look="outline">
          Back to the first works
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={listingsHref(path, query, { cursor: next })} look="outline" rel="next">
          More works
        </ButtonLink>
      )}
    </nav>
  )
}
