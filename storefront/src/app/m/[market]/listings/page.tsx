import type { Metadata } from "next"
import type { SearchParams } from "nuqs/server"
import { ListingBrowser } from "@/components/listings/listing-browser"
import { PageHead } from "@/components/layout/page-head"
import { type Category, getCategories } from "@/lib/categories/get-categories"
import { loadListingQuery } from "@/lib/listings/search-params"
import { getMarket } from "@/lib/regions/get-regions"

type Props = { params: Promise<{ market: string }>; searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: "Works" }

export default async function ListingsPage({ params, searchParams }: Props) {
  const query = await loadListingQuery(searchParams)
  const { currency } = await getMarket((await params).market)
  const category =
    query.category.length === 1 ? find(await getCategories(), query.category[0]) : undefined
  return (
    <div className="page flex flex-col gap-8 py-10">
      <PageHead title={category?.name ?? "Works"}>{category?.description}</PageHead>
      <ListingBrowser path="/listings" query={query} currency={currency} />
    </div>
  )
}

function find(categories: Category[], handle: string | undefined): Category | undefined {
  for (const category of categories) {
    const found = category.handle === handle ? category : find(category.children, handle)
    if (found) return found
  }
  return undefined
}
