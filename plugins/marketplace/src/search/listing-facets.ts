import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MatchMode } from "./listing-cursor"
import type { ListingParams } from "./listing-params"
import { and, FACETS, filtersOf, join, type Facet, type Sql } from "./listing-sql"

/** More values than this are no choice any more. */
const MOST_VALUES = 200

export type FacetAnswer = { /** JSON */ facets: string; count: number }

/** Rows that pass every filter but the facet's own: several of its values may be chosen at once. */
const others = (facet: Facet) =>
  FACETS.filter((other) => other !== facet)
    .map((other) => `by_${other}`)
    .join(" AND ")

const counted = (
  inner: string
) => `(SELECT coalesce(json_agg(x ORDER BY x.count DESC, x.value), '[]') FROM (
  ${inner} ORDER BY count DESC, value LIMIT ${MOST_VALUES}) x)`

const SELECT_FACETS = `SELECT json_build_object(
  'kind', ${counted(`SELECT kind AS value, count(*)::int AS count FROM base WHERE ${others("kind")} GROUP BY kind`)},
  'category', ${counted(`SELECT c.value, coalesce(max(pc.name), c.value) AS label, c.count FROM (
      SELECT value, count(*)::int AS count FROM base, unnest(categories) AS value WHERE ${others("category")} GROUP BY value
    ) c LEFT JOIN product_category pc ON pc.handle = c.value AND pc.deleted_at IS NULL GROUP BY c.value, c.count`)},
  'vendor', ${counted(`SELECT vendor_handle AS value, max(vendor_name) AS label, count(*)::int AS count FROM base
    WHERE ${others("vendor")} GROUP BY vendor_handle`)},
  'tag', ${counted(`SELECT value, count(*)::int AS count FROM base, unnest(tags) AS value WHERE ${others("tag")} GROUP BY value`)},
  'price', (SELECT json_build_object('min', trim_scale(min(min)), 'max', trim_scale(max(max)), 'currency_code', ?::text)
    FROM base WHERE ${others("price")})
  )::text AS facets,
  (SELECT count(*)::int FROM base WHERE ${FACETS.map((facet) => `by_${facet}`).join(" AND ")}) AS count`

function facetSql(params: ListingParams, mode: MatchMode): Sql {
  const filters = filtersOf(params, mode)
  const flags = join(
    FACETS.map((facet) => {
      const condition = and(filters[facet])
      return {
        sql: `coalesce(${condition.sql}, false) AS by_${facet}`,
        bindings: condition.bindings,
      }
    }),
    ", "
  )
  const where = and(filters.base)
  return {
    sql: `WITH base AS MATERIALIZED (
        SELECT d.kind, d.categories, d.vendor_handle, d.vendor_name, d.tags, p.min, p.max, ${flags.sql}
        FROM listing_document d
        LEFT JOIN listing_price p ON p.listing_id = d.id AND p.currency_code = ?
        WHERE ${where.sql}
      ) ${SELECT_FACETS}`,
    bindings: [...flags.bindings, params.currency_code, ...where.bindings, params.currency_code],
  }
}

/** All facets and the count of a query in one statement. */
export async function readFacets(
  db: Knex,
  params: ListingParams,
  mode: MatchMode
): Promise<FacetAnswer> {
  const query = facetSql(params, mode)
  const { rows } = await db.raw<{ rows: FacetAnswer[] }>(
    query.sql,
    query.bindings as Knex.RawBinding[]
  )
  return rows[0]!
}
