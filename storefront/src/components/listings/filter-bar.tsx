import { Link, type LinkProps } from "@/components/ui/link"
import {
  type ListingQuery,
  listingsHref,
  type MultiFilter,
  SORTS,
  toggle,
} from "@/lib/listings/search-params"
import type { Facets } from "@/lib/listings/types"
import { Menu, MenuGroup } from "./menu"
import { PriceForm } from "./price-form"

export type View = { path: string; query: ListingQuery; facets: Facets; currency: string }

const SORT_LABELS: Record<(typeof SORTS)[number], string> = {
  relevance: "Best match",
  newest: "Newest",
  price_asc: "Price, low to high",
  price_desc: "Price, high to low",
}

const FILTERS: { name: MultiFilter; label: string }[] = [
  { name: "category", label: "Category" },
  { name: "vendor", label: "Maker" },
  { name: "kind", label: "Kind" },
  { name: "tag", label: "Tag" },
]

export function FilterBar({ hideVendor, ...view }: View & { hideVendor?: boolean }) {
  const { path, query, facets } = view
  const shown = FILTERS.filter(({ name }) => {
    if (name === "vendor" && hideVendor) return false
    // A single kind is no choice.
    return (facets[name]?.length ?? 0) > (name === "kind" ? 1 : 0) || query[name].length > 0
  })
  return (
    <MenuGroup label="Filters" className="z-20">
      {shown.map(({ name, label }) => (
        <Menu key={name} label={label} count={query[name].length}>
          <ValueList {...view} name={name} />
        </Menu>
      ))}
      <Menu label="Price" count={query.min_price != null || query.max_price != null ? 1 : 0}>
        <PriceForm {...view} />
      </Menu>
      <Toggle
        href={listingsHref(path, query, { in_stock: query.in_stock ? null : true })}
        active={Boolean(query.in_stock)}
      >
        Available now
      </Toggle>
    </MenuGroup>
  )
}

/** How the list is ordered, at the end of the line that counts it. */
export const SortMenu = (view: View) => (
  <Menu label={`Sort: ${SORT_LABELS[currentSort(view.query)]}`} end>
    <SortList {...view} />
  </Menu>
)

const currentSort = (query: ListingQuery) => query.sort ?? (query.q ? "relevance" : "newest")

const Toggle = ({
  href,
  active,
  children,
}: {
  href: string
  active: boolean
  children: LinkProps["children"]
}) => (
  <Link
    href={href}
    scroll={false}
    aria-current={active || undefined}
    className="inline-flex min-h-11 items-center rounded-full border border-line-strong px-4 text-sm hover:border-ink aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-paper"
  >
    {children}
  </Link>
)

const OPTION =
  "flex min-h-11 items-center justify-between gap-6 rounded-sm px-3 text-sm hover:bg-wall aria-[current=true]:font-semibold"

function ValueList({ path, query, facets, name }: View & { name: MultiFilter }) {
  return (
    <ul>
      {(facets[name] ?? []).map(({ value, label, count }) => {
        const active = query[name].includes(value)
        return (
          <li key={value}>
            <Link
              href={listingsHref(path, query, toggle(query, name, value))}
              scroll={false}
              aria-current={active || undefined}
              className={OPTION}
            >
              <span>
                <span aria-hidden="true" className="inline-block w-5">
                  {active ? "✓" : ""}
                </span>
                {label ?? value}
              </span>
              <span className="text-muted tabular-nums">
                {count}
                <span className="sr-only"> {count === 1 ? "work" : "works"}</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function SortList({ path, query }: View) {
  const sorts = query.q ? SORTS : SORTS.filter((sort) => sort !== "relevance")
  return (
    <ul>
      {sorts.map((sort) => (
        <li key={sort}>
          <Link
            href={listingsHref(path, query, { sort })}
            scroll={false}
            aria-current={currentSort(query) === sort || undefined}
            className={OPTION}
          >
            {SORT_LABELS[sort]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
