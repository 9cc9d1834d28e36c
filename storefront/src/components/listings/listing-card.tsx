import { Link } from "@/components/ui/link"
import { Picture } from "@/components/ui/picture"
import { PriceRange } from "@/components/ui/price"
import { ratio } from "@/lib/images"
import type { ListingCard as Card } from "@/lib/listings/types"
import { lowStock } from "./stock"

/** Narrower or wider works would leave no room for a caption, or for a neighbour. */
const inRow = (r: number): number => Math.min(Math.max(r, 0.62), 2.6)

/** A wide screen's row in units of its height, and the gap between works; as `wall` in globals.css. */
const ROW = 4.4
const GAP = 0.1

/**
 * As many works as end with a well filled row, for walls that are a selection
 * anyway: a lone work in a last row looks forgotten.
 */
export function fullRows(listings: Card[], atLeast = 3): Card[] {
  let fill = 0
  let keep = Math.min(atLeast, listings.length)
  listings.forEach((listing, index) => {
    const r = inRow(listing.images[0] ? ratio(listing.images[0]) : 1)
    fill = fill > 0 && fill + GAP + r <= ROW ? fill + GAP + r : r
    if (fill >= ROW * 0.72) keep = Math.max(keep, index + 1)
  })
  return listings.slice(0, keep)
}

type Props = { listing: Card; priority?: boolean; showVendor?: boolean; level?: 2 | 3 }

/** One work in a row of a wall: the image whole, the caption of a gallery label. */
export function ListingItem({ listing, priority, showVendor = true, level = 3 }: Props) {
  const image = listing.images[0]
  const r = inRow(image ? ratio(image) : 1)
  const Title = `h${level}` as const
  return (
    <li style={{ "--r": r.toFixed(3) } as React.CSSProperties}>
      <article className="group relative flex flex-col gap-3">
        <div className="relative min-h-0 w-full" style={{ aspectRatio: r.toFixed(3) }}>
          {image && (
            <Picture
              picture={image}
              alt={image.alt ?? ""}
              sizes={`(width < 48rem) ${r > 1.2 ? "92vw" : "46vw"}, ${Math.round(r * 22)}rem`}
              priority={priority}
              className="absolute inset-0 h-full! object-contain object-left"
            />
          )}
        </div>
        <div className="flex flex-col gap-0.5">
          <Title className="font-title text-base leading-snug">
            <Link
              href={`/listings/${listing.handle}`}
              className="underline-offset-4 after:absolute after:inset-0 group-hover:underline"
            >
              {listing.title}
            </Link>
          </Title>
          {showVendor && <p className="text-sm text-muted">{listing.vendor.name}</p>}
          <p className="text-sm">
            <Availability listing={listing} />
          </p>
        </div>
      </article>
    </li>
  )
}

function Availability({ listing }: { listing: Card }) {
  if (!listing.in_stock) return <span className="text-muted">Sold out</span>
  return (
    <>
      {listing.price ? (
        <PriceRange price={listing.price} />
      ) : (
        <span className="text-muted">Not sold in this currency</span>
      )}
      {listing.low_stock ? (
        <span className="text-accent"> · {lowStock(listing.low_stock)}</span>
      ) : null}
    </>
  )
}

type WallProps = {
  listings: Card[]
  label?: string
  showVendor?: boolean
  level?: 2 | 3
  priority?: boolean
}

export const Wall = ({ listings, label, priority, ...item }: WallProps) => (
  <ul className="wall" aria-label={label}>
    {listings.map((listing, index) => (
      <ListingItem key={listing.id} listing={listing} priority={priority && index < 2} {...item} />
    ))}
  </ul>
)
