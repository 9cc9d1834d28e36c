import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { SearchParams } from "nuqs/server"
import { ListingBrowser } from "@/components/listings/listing-browser"
import { Monogram } from "@/components/vendors/monogram"
import { Policies } from "@/components/vendors/vendor-note"
import { placeName } from "@/lib/countries"
import { loadListingQuery } from "@/lib/listings/search-params"
import { getMarket } from "@/lib/regions/get-regions"
import { getVendor, type Vendor } from "@/lib/vendors/get-vendors"

type Props = {
  params: Promise<{ market: string; handle: string }>
  searchParams: Promise<SearchParams>
}

async function load(handle: string): Promise<Vendor> {
  return (await getVendor(handle)) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const vendor = await load((await params).handle)
  return { title: vendor.name, description: vendor.description?.slice(0, 160) }
}

export default async function VendorPage({ params, searchParams }: Props) {
  const { market, handle } = await params
  const { currency } = await getMarket(market)
  const vendor = await load(handle)
  const query = await loadListingQuery(searchParams)
  return (
    <div className="page flex flex-col gap-12 py-8">
      {vendor.banner && (
        <img
          src={vendor.banner}
          alt=""
          width={1600}
          height={400}
          className="aspect-[16/5] md:aspect-[4/1] w-full bg-wall object-cover"
        />
      )}
      <VendorHead vendor={vendor} />
      <section aria-labelledby="works" className="flex flex-col gap-6">
        <h2 id="works" className="text-2xl">
          Works
        </h2>
        <ListingBrowser
          path={`/vendors/${handle}`}
          query={query}
          currency={currency}
          vendor={handle}
        />
      </section>
    </div>
  )
}

function VendorHead({ vendor }: { vendor: Vendor }) {
  const place = placeName(vendor.city, vendor.country_code)
  return (
    <header className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:gap-16">
      <div className="flex flex-col gap-5">
        <div className="flex items-center gap-5">
          <Monogram name={vendor.name} logo={vendor.logo} className="size-20 text-2xl" />
          <div className="min-w-0">
            <h1 className="text-2xl">{vendor.name}</h1>
            {place && <p className="text-muted">{place}</p>}
          </div>
        </div>
        {vendor.description && (
          <p className="max-w-prose whitespace-pre-line">{vendor.description}</p>
        )}
        {vendor.website && /^https?:\/\//.test(vendor.website) && (
          <a href={vendor.website} rel="noopener nofollow" className="link self-start text-sm">
            {vendor.website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
          </a>
        )}
      </div>
      <Policies policies={vendor.policies} />
    </header>
  )
}
