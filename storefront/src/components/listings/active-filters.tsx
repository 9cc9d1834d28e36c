import { Link } from "@/components/ui/link"
import { type ListingQuery, listingsHref, toggle } from "@/lib/listings/search-params"
import { formatPrice } from "@/lib/money"
import type { View } from "./filter-bar"

type Chip = { key: string; label: string; change: Partial<ListingQuery> }

/** What is narrowing the list now, each with its way out. */
export function ActiveFilters({ path, query, facets, currency }: View) {
  const chips: Chip[] = (["category", "vendor", "kind", "tag"] as const).flatMap((name) =>
    query[name].map((value) => ({
      key: `${name}:${value}`,
      label: facets[name]?.find((each) => each.value === value)?.label ?? value,
      change: toggle(query, name, value),
    }))
  )
  if (query.min_price != null) {
    chips.push({
      key: "min",
      label: `from ${formatPrice(query.min_price, currency)}`,
      change: { min_price: null },
    })
  }
  if (query.max_price != null) {
    chips.push({
      key: "max",
      label: `up to ${formatPrice(query.max_price, currency)}`,
      change: { max_price: null },
    })
  }
  if (!chips.length) return null
  return (
    <ul className="flex flex-wrap gap-2" aria-label="Active filters">
      {chips.map(({ key, label, change }) => (
        <li key={key}>
          <Link
            href={listingsHref(path, query, change)}
            scroll={false}
            aria-label={`Remove filter: ${label}`}
            className="inline-flex min-h-9 items-center gap-2 rounded-full bg-wall px-3 text-sm hover:bg-line"
          >
            {label}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
