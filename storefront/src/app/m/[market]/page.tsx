import { fullRows, Wall } from "@/components/listings/listing-card"
import { ButtonLink } from "@/components/ui/button"
import { Link } from "@/components/ui/link"
import { Picture } from "@/components/ui/picture"
import { VendorGrid } from "@/components/vendors/vendor-card"
import { type Category, getCategories } from "@/lib/categories/get-categories"
import { getListings } from "@/lib/listings/get-listings"
import type { ListingCard } from "@/lib/listings/types"
import { getMarket } from "@/lib/regions/get-regions"
import { getVendors } from "@/lib/vendors/get-vendors"

// Rendered on the first request and kept; nothing is fetched at build time.
export const revalidate = 300
export const generateStaticParams = () => []

type Props = { params: Promise<{ market: string }> }

export default async function HomePage({ params }: Props) {
  const { currency } = await getMarket((await params).market)
  const [newest, featured, vendors, categories] = await Promise.all([
    getListings({ currency_code: currency, sort: "newest", limit: 100 }),
    getFeatured(currency),
    getVendors({ limit: 6 }),
    getCategories(),
  ])
  const fresh = alternateMakers(newest.listings.filter((listing) => listing.in_stock))
  const opening = featured[0] ?? fresh[0]
  const wall = fresh.filter((listing) => listing.id !== opening?.id).slice(0, 14)
  return (
    <>
      <Opening listing={opening} />
      <div className="page flex flex-col gap-section pt-section">
        {wall.length > 0 && (
          <Section
            id="newest"
            title="New on the walls"
            more={["/listings?sort=newest", "All new works"]}
          >
            <Wall listings={fullRows(wall)} />
          </Section>
        )}
        <CategoryIndex categories={categories} />
        {featured.length > 1 && (
          <Section
            id="featured"
            title="Chosen this month"
            more={["/listings?tag=featured", "All chosen works"]}
          >
            <Wall listings={fullRows(featured.slice(1))} />
          </Section>
        )}
        {vendors.vendors.length > 0 && (
          <Section
            id="makers"
            title="The makers"
            more={["/vendors", `All ${vendors.count} makers`]}
          >
            <VendorGrid vendors={vendors.vendors} />
          </Section>
        )}
        <Invitation />
      </div>
    </>
  )
}

/** Newest first, but every maker once before anyone twice: a maker who adds ten works hides nobody. */
function alternateMakers(listings: ListingCard[]): ListingCard[] {
  const seen = new Map<string, number>()
  const turns = listings.map((listing) => {
    const turn = seen.get(listing.vendor.id) ?? 0
    seen.set(listing.vendor.id, turn + 1)
    return { listing, turn }
  })
  return turns.sort((a, b) => a.turn - b.turn).map(({ listing }) => listing)
}

/** Works the operator tagged "featured". */
async function getFeatured(currency: string): Promise<ListingCard[]> {
  const page = await getListings({ currency_code: currency, tag: ["featured"], limit: 7 })
  return page.listings
}

function Opening({ listing }: { listing: ListingCard | undefined }) {
  const image = listing?.images[0]
  return (
    <section className="page grid items-end gap-8 pt-8 md:pt-14 lg:grid-cols-[5fr_6fr] lg:gap-14">
      <div className="flex flex-col items-start gap-6 lg:pb-6">
        <h1 className="text-3xl">Made by hand, bought from the hand that made it.</h1>
        <p className="max-w-prose text-lg text-muted">
          Paintings, prints, pots and cloth from independent studios. Choose from several makers;
          pay once.
        </p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/listings">See all works</ButtonLink>
          <ButtonLink href="/vendors" look="outline">
            Meet the makers
          </ButtonLink>
        </div>
      </div>
      {listing && image && (
        <figure className="relative flex flex-col items-start gap-3 lg:items-end">
          <Picture
            picture={image}
            alt={image.alt ?? listing.title}
            sizes="(width < 64rem) 92vw, 50vw"
            priority
            maxHeight={78}
            className="bg-wall"
          />
          <figcaption className="text-sm">
            <Link
              href={`/listings/${listing.handle}`}
              className="font-title text-base after:absolute after:inset-0 hover:underline"
            >
              {listing.title}
            </Link>
            <span className="text-muted"> · {listing.vendor.name}</span>
          </figcaption>
        </figure>
      )}
    </section>
  )
}

type SectionProps = {
  id: string
  title: string
  more: [href: string, label: string]
  children: React.ReactNode
}

const Section = ({ id, title, more: [href, label], children }: SectionProps) => (
  <section aria-labelledby={id} className="flex flex-col gap-8">
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <Link href={href} className="link inline-flex min-h-11 items-center text-sm">
        {label}
      </Link>
    </div>
    {children}
  </section>
)

/** The categories as an index page sets them: large words, no pictures. */
function CategoryIndex({ categories }: { categories: Category[] }) {
  if (!categories.length) return null
  return (
    <section aria-labelledby="categories" className="border-y border-line py-12">
      <h2 id="categories" className="mb-6 text-lg text-muted">
        Walk through
      </h2>
      <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {categories.map((category) => (
          <li key={category.id}>
            <Link
              href={`/listings?category=${category.handle}`}
              className="font-title text-2xl underline-offset-8 hover:underline"
            >
              {category.name}
            </Link>
            {category.children.length > 0 && (
              <ul className="mt-2 flex flex-wrap gap-x-4">
                {category.children.map((child) => (
                  <li key={child.id}>
                    <Link
                      href={`/listings?category=${child.handle}`}
                      className="inline-flex min-h-9 items-center text-sm text-muted hover:text-ink hover:underline"
                    >
                      {child.name}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Invitation = () => (
  <section
    aria-labelledby="invitation"
    className="grid items-end gap-6 bg-wall px-gutter py-14 md:grid-cols-[2fr_1fr]"
  >
    <div className="flex flex-col gap-3">
      <h2 id="invitation" className="text-2xl">
        Do you make things?
      </h2>
      <p className="max-w-prose text-muted">
        Open a store of your own: your works, your prices, your shipping. We look at every store
        before it opens.
      </p>
    </div>
    <ButtonLink href="/sell" look="outline" className="justify-self-start md:justify-self-end">
      Open a store
    </ButtonLink>
  </section>
)
