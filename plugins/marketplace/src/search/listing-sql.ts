import type { MatchMode } from "./listing-cursor"
import type { ListingParams } from "./listing-params"

/** A piece of SQL with the values of its question marks. */
export type Sql = { sql: string; bindings: unknown[] }

export const join = (parts: Sql[], separator: string): Sql => ({
  sql: parts.map((part) => part.sql).join(separator),
  bindings: parts.flatMap((part) => part.bindings),
})

export const and = (conditions: Sql[]): Sql =>
  conditions.length ? join(conditions, " AND ") : { sql: "true", bindings: [] }

const WORD = /[\p{L}\p{N}]+/gu
/** With these the shopper speaks websearch: phrases, exclusions, alternatives. */
const OPERATORS = /["-]|\bor\b/i

/**
 * The query by its words; the last one may still be being typed. With operators only the
 * English words count: alternatives would let in again what the shopper excluded.
 */
export function tsquery(q: string): Sql {
  const english: Sql = { sql: "websearch_to_tsquery('listing_english', ?)", bindings: [q] }
  const words = q.match(WORD)
  if (OPERATORS.test(q) || !words) {
    return english
  }
  const simple: Sql = { sql: "websearch_to_tsquery('listing_simple', ?)", bindings: [q] }
  const typing: Sql = {
    sql: "to_tsquery('listing_simple', ?)",
    bindings: [`${words.join(" & ")}:*`],
  }
  const any = join([english, simple, typing], " || ")
  return { sql: `(${any.sql})`, bindings: any.bindings }
}

const likenessWords = (q: string) => q.match(WORD) ?? []

/** Whether a document answers the text query. Likeness wants every word to be like one of it. */
export function matches(q: string, mode: MatchMode): Sql {
  if (mode === "words") {
    const query = tsquery(q)
    return { sql: `d.search @@ ${query.sql}`, bindings: query.bindings }
  }
  const words = likenessWords(q)
  return words.length
    ? and(words.map((word) => ({ sql: "lower(unaccent(?)) <% d.words", bindings: [word] })))
    : { sql: "false", bindings: [] }
}

/** How well it answers; a function of the row and the query alone, so that pages stay stable. */
export function rank(q: string, mode: MatchMode): Sql {
  if (mode === "words") {
    const query = tsquery(q)
    return { sql: `round(ts_rank(d.search, ${query.sql})::numeric, 6)`, bindings: query.bindings }
  }
  const words = likenessWords(q)
  if (!words.length) {
    return { sql: "0::numeric", bindings: [] }
  }
  const likeness = words.map((word) => ({
    sql: "word_similarity(lower(unaccent(?)), d.words)",
    bindings: [word],
  }))
  const sum = join(likeness, " + ")
  return { sql: `round((${sum.sql})::numeric, 6)`, bindings: sum.bindings }
}

export const FACETS = ["kind", "category", "vendor", "tag", "price"] as const
export type Facet = (typeof FACETS)[number]

/** The filters of a query: those of each facet apart, and the rest. Absent filters are absent. */
export function filtersOf(params: ListingParams, mode: MatchMode): Record<Facet | "base", Sql[]> {
  const anyOf = (sql: string, values: string[]): Sql[] =>
    values.length ? [{ sql, bindings: [values] }] : []
  const price: Sql[] = []
  if (params.min_price !== undefined) {
    price.push({ sql: "p.max >= ?::numeric", bindings: [params.min_price] })
  }
  if (params.max_price !== undefined) {
    price.push({ sql: "p.min <= ?::numeric", bindings: [params.max_price] })
  }
  const base: Sql[] = params.q ? [matches(params.q, mode)] : []
  if (params.in_stock !== undefined) {
    base.push({ sql: "d.in_stock = ?", bindings: [params.in_stock] })
  }
  return {
    base,
    kind: anyOf("d.kind = ANY(?)", params.kind),
    vendor: anyOf("d.vendor_handle = ANY(?)", params.vendor),
    category: anyOf("d.categories && ?::text[]", params.category),
    tag: anyOf("d.tags && ?::text[]", params.tag),
    price,
  }
}
