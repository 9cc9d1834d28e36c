import { Link } from "@/components/ui/link"
import { placeName } from "@/lib/countries"
import type { Listing } from "@/lib/listings/types"
import { Monogram } from "./monogram"

/** Who made this work, on its page. */
export function VendorNote({ vendor }: { vendor: Listing["vendor"] }) {
  const place = placeName(vendor.city, vendor.country_code)
  return (
    <section aria-labelledby="maker" className="flex flex-col gap-4 border-t border-line pt-6">
      <div className="flex items-center gap-4">
        <Monogram name={vendor.name} logo={vendor.logo} />
        <div>
          <h2 id="maker" className="text-lg">
            <Link href={`/vendors/${vendor.handle}`} className="underline-offset-4 hover:underline">
              {vendor.name}
            </Link>
          </h2>
          {place && <p className="text-sm text-muted">{place}</p>}
        </div>
      </div>
      {vendor.description && (
        <p className="line-clamp-4 text-sm text-muted">{vendor.description}</p>
      )}
      <Policies policies={vendor.policies} />
    </section>
  )
}

export function Policies({ policies }: { policies: Listing["vendor"]["policies"] }) {
  const known = [
    { title: "Shipping", text: policies?.shipping },
    { title: "Returns", text: policies?.returns },
  ].filter((each) => each.text)
  if (!known.length) return null
  return (
    <div className="flex flex-col">
      {known.map(({ title, text }) => (
        <details key={title} className="group border-b border-line first:border-t">
          <summary className="flex min-h-12 items-center justify-between text-sm font-medium">
            {title}
            <span aria-hidden="true" className="text-lg text-muted group-open:hidden">
              +
            </span>
            <span aria-hidden="true" className="hidden text-lg text-muted group-open:inline">
              −
            </span>
          </summary>
          <p className="pb-4 text-sm whitespace-pre-line text-muted">{text}</p>
        </details>
      ))}
    </div>
  )
}
