import { Link } from "@/components/ui/link"
import { placeName } from "@/lib/countries"
import type { Vendor } from "@/lib/vendors/get-vendors"
import { Monogram } from "./monogram"

export const VendorItem = ({ vendor, level = 3 }: { vendor: Vendor; level?: 2 | 3 }) => {
  const Title = `h${level}` as const
  const place = placeName(vendor.city, vendor.country_code)
  return (
    <li>
      <article className="group relative flex gap-4 border-t border-line pt-5">
        <Monogram name={vendor.name} logo={vendor.logo} />
        <div className="flex min-w-0 flex-col gap-1">
          <Title className="font-title text-lg leading-tight">
            <Link
              href={`/vendors/${vendor.handle}`}
              className="underline-offset-4 after:absolute after:inset-0 group-hover:underline"
            >
              {vendor.name}
            </Link>
          </Title>
          <p className="text-sm text-muted">
            {[place, count(vendor.listing_count)].filter(Boolean).join(" · ")}
          </p>
          {vendor.description && <p className="line-clamp-2 text-sm">{vendor.description}</p>}
        </div>
      </article>
    </li>
  )
}

const count = (works: number | undefined): string =>
  works === undefined ? "" : works === 1 ? "1 work" : `${works} works`

export const VendorGrid = ({ vendors, level }: { vendors: Vendor[]; level?: 2 | 3 }) => (
  <ul className="grid gap-x-10 gap-y-7 sm:grid-cols-2 xl:grid-cols-3" aria-label="Makers">
    {vendors.map((vendor) => (
      <VendorItem key={vendor.id} vendor={vendor} level={level} />
    ))}
  </ul>
)
