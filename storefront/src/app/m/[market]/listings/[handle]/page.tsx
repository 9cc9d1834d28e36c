import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BuyForm } from "@/components/listings/buy-form"
import { Gallery } from "@/components/listings/gallery"
import { fullRows, Wall } from "@/components/listings/listing-card"
import { Link } from "@/components/ui/link"
import { VendorNote } from "@/components/vendors/vendor-note"
import { getListing } from "@/lib/listings/get-listing"
import { getListings } from "@/lib/listings/get-listings"
import type { Listing } from "@/lib/listings/types"
import { getMarket } from "@/lib/regions/get-regions"

// Kept whole per market; a changed listing is thrown away by tag (see next.config.ts).
export const revalidate = 300
export const generateStaticParams = () => []

type Props = { params: Promise<{ market: string; handle: string }> }

async function load(params: Props["params"]) {
  const { market, handle } = await params
  const { currency } = await getMarket(market)
  const listing = await getListing(handle, currency)
  if (!listing) notFound()
  return { listing, currency }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { listing } = await load(params)
  return {
    title: `${listing.title} by ${listing.vendor.name}`,
    description: listing.subtitle ?? listing.description?.slice(0, 160),
  }
}

export default async function ListingPage({ params }: Props) {
  const { listing, currency } = await load(params)
  const more = await getListings({
    currency_code: currency,
    vendor: [listing.vendor.handle],
    limit: 9,
  })
  const others = fullRows(more.listings.filter((each) => each.id !== listing.id))
  return (
    <div className="page flex flex-col gap-section py-6 md:py-10">
      <article className="grid gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(20rem,4fr)] lg:gap-16">
        <Gallery images={listing.images} title={listing.title} />
        <div className="flex flex-col gap-7 lg:sticky lg:top-8 lg:self-start">
          <Label listing={listing} />
          {/* The browser gets what it needs to choose a variant, not the whole document. */}
          <BuyForm
            listing={{
              handle: listing.handle,
              title: listing.title,
              options: listing.options,
              variants: listing.variants,
              price: listing.price,
            }}
            currency={currency}
          />
          {listing.description && (
            <div className="text-base whitespace-pre-line">{listing.description}</div>
          )}
          <Tags tags={listing.tags} />
          <VendorNote vendor={listing.vendor} />
        </div>
      </article>
      {others.length > 0 && (
        <section aria-labelledby="more" className="flex flex-col gap-8">
          <h2 id="more" className="text-2xl">
            More by {listing.vendor.name}
          </h2>
          <Wall listings={others} showVendor={false} />
        </section>
      )}
    </div>
  )
}

/** Title, maker and place in the collection: the label beside the work. */
const Label = ({ listing }: { listing: Listing }) => (
  <header className="flex flex-col gap-2">
    {listing.category && (
      <nav aria-label="Category">
        <ol className="eyebrow flex flex-wrap gap-x-2">
          {listing.category.path.map(({ handle, name }, index) => (
            <li key={handle}>
              {index > 0 && <span aria-hidden="true">/ </span>}
              <Link
                href={`/listings?category=${handle}`}
                className="inline-flex min-h-6 items-center hover:underline"
              >
                {name}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    )}
    <h1 className="text-2xl">{listing.title}</h1>
    <p className="text-muted">
      by{" "}
      <Link href={`/vendors/${listing.vendor.handle}`} className="link text-ink">
        {listing.vendor.name}
      </Link>
    </p>
    {listing.subtitle && <p className="text-muted">{listing.subtitle}</p>}
  </header>
)

function Tags({ tags }: { tags: string[] }) {
  if (!tags.length) return null
  return (
    <ul className="flex flex-wrap gap-2" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            href={`/listings?tag=${encodeURIComponent(tag)}`}
            className="inline-flex min-h-8 items-center rounded-full bg-wall px-3 text-sm text-muted hover:text-ink"
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  )
}
