import type { Metadata } from "next"
import type { SearchParams } from "nuqs/server"
import { PageHead } from "@/components/layout/page-head"
import { ListingBrowser } from "@/components/listings/listing-browser"
import { Button } from "@/components/ui/button"
import { loadListingQuery } from "@/lib/listings/search-params"
import { getMarket } from "@/lib/regions/get-regions"

type Props = { params: Promise<{ market: string }>; searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: "Search", robots: { index: false } }

export default async function SearchPage({ params, searchParams }: Props) {
  const query = await loadListingQuery(searchParams)
  const { currency } = await getMarket((await params).market)
  return (
    <div className="page flex flex-col gap-8 py-10">
      <PageHead title={query.q ? `Results for “${query.q}”` : "Search"} />
      <form
        action="/search"
        role="search"
        aria-label="Refine the search"
        className="flex max-w-prose gap-2"
      >
        <label htmlFor="q" className="sr-only">
          Search for
        </label>
        <input
          id="q"
          name="q"
          type="search"
          key={query.q}
          defaultValue={query.q ?? ""}
          placeholder="A work, a maker, a material"
          className="min-h-12 min-w-0 flex-1 rounded-full border border-line-strong bg-paper px-5 text-base placeholder:text-muted"
        />
        <Button>Search</Button>
      </form>
      {query.q ? (
        <ListingBrowser path="/search" query={query} currency={currency} />
      ) : (
        <p className="text-muted">Write what you are looking for; small mistakes are forgiven.</p>
      )}
    </div>
  )
}
