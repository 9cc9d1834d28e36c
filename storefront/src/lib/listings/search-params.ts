import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsFloat,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server"

export const SORTS = ["relevance", "newest", "price_asc", "price_desc"] as const

/** Everything that narrows or orders a list of works, as it stands in the address. */
const parsers = {
  q: parseAsString,
  kind: parseAsNativeArrayOf(parseAsString),
  category: parseAsNativeArrayOf(parseAsString),
  vendor: parseAsNativeArrayOf(parseAsString),
  tag: parseAsNativeArrayOf(parseAsString),
  min_price: parseAsFloat,
  max_price: parseAsFloat,
  in_stock: parseAsBoolean,
  sort: parseAsStringLiteral(SORTS),
  cursor: parseAsString,
}

export type ListingQuery = inferParserType<typeof parsers>

export const loadListingQuery = createLoader(parsers)

const serialize = createSerializer(parsers)

/** Address of a list. Any change of the question starts at the first page again. */
export const listingsHref = (
  path: string,
  query: ListingQuery,
  change: Partial<ListingQuery> = {}
): string => serialize(path, { ...query, cursor: null, ...change })

export type MultiFilter = "kind" | "category" | "vendor" | "tag"

/** The same list with one facet value switched on or off. */
export function toggle(
  query: ListingQuery,
  filter: MultiFilter,
  value: string
): Partial<ListingQuery> {
  const values = query[filter]
  return {
    [filter]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value],
  }
}
