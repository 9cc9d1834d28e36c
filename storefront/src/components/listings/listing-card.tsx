import { Link } from "@/components/ui/link"
import { Picture } from "@/components/ui/picture"
import { PriceRange } from "@/components/ui/price"
import { ratio } from "@/lib/images"
import type { ListingCard as Card } from "@/lib/listings/types"
import { lowStock } from "./stock"

/** Narrower or wider works would leave no room for a caption, or for a neighbour. */
const inRow = (r: number): number => Math.min(Math.max(r, 0.64), 2.2)

type Props = { listing: Card; priority?: boolean; showVendor?: boolean; level?: 2 | 3 }

/** One work in a row of a wall: the image whole, the caption of a gallery label. */
export function ListingItem({ listing, priority, showVendor = true, level = 3 }: Props) {
  const image = listing.images[0]
  const r = inRow(image ? ratio(image) : 1)
  const Title = `h${level}` as const
  return (
    <li style={{ "--r": r.toFixed(3) } as React.CSSProperties}>
      <article className="group relative flex flex-col gap-3">
        <div className="flex items-center justify-center bg-wall" style={{ aspectRatio: r.toFixed(3) }}>
          {image && (
            <Picture
              picture={image}
              alt={image.alt ?? ""}
              sizes={`(width < 48rem) ${r > 1.2 ? "92vw" : "46vw"}, ${Math.round(r * 22)}rem`}
              priority={priority}
              className="max-h-full object-contain"
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
      {listing.price ? <PriceRange price={listing.price} /> : <span className="text-muted">Not sold in this currency</span>}
      {listing.low_stock ? <span className="text-accent"> · {lowStock(listing.low_stock)}</span> : null}
    </>
  )
}

type WallProps = { listings: Card[]; label?: string; showVendor?: boolean; level?: 2 | 3; priority?: boolean }

export const Wall = ({ listings, label, priority, ...item }: WallProps) => (
  <ul className="wall" aria-label={label}>
    {listings.map((listing, index) => (
      <ListingItem key={listing.id} listing={listing} priority={priority && index < 2} {...item} />
    ))}
  </ul>
)
