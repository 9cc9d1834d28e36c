import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { decodeCursor, encodeCursor, type Cursor, type MatchMode } from "./listing-cursor"
import type { ListingParams } from "./listing-params"
import { and, filtersOf, join, rank, type Sql } from "./listing-sql"

type Row = { id: string; key: string | null; json: string }
export type Page = { cards: string[]; next_cursor: string | null }

/** Adds the price in the asked currency to a stored JSON text, whose brace is still open. */
export const PRICED = `|| ',"price":' || CASE WHEN p.min IS NULL THEN 'null' ELSE
  '{"currency_code":"' || p.currency_code || '","amount":' || trim_scale(p.min) ||
  ',"max_amount":' || trim_scale(p.max) || '}' END || '}'`

const none: Sql = { sql: "", bindings: [] }
const plain = (sql: string): Sql => ({ sql, bindings: [] })

type Order = { key: Sql; direction: "ASC" | "DESC"; cast: string; priced: "any" | "yes" | "no" }

/** The one or two runs of rows a sort consists of: by price, those without one come last. */
function ordersOf(params: ListingParams, mode: MatchMode): Order[] {
  switch (params.sort) {
    case "newest":
      return [
        { key: plain("d.published_at"), direction: "DESC", cast: "timestamptz", priced: "any" },
      ]
    case "relevance":
      return [{ key: rank(params.q!, mode), direction: "DESC", cast: "numeric", priced: "any" }]
    case "price_asc":
    case "price_desc": {
      const direction = params.sort === "price_asc" ? "ASC" : "DESC"
      return [
        { key: plain("p.min"), direction, cast: "numeric", priced: "yes" },
        { key: plain("NULL"), direction, cast: "text", priced: "no" },
      ]
    }
  }
}

function afterCursor(order: Order, cursor: Cursor | null): Sql[] {
  if (!cursor || (order.priced === "no" && cursor.key !== null)) {
    return []
  }
  const sign = order.direction === "ASC" ? ">" : "<"
  return order.priced === "no"
    ? [{ sql: `d.id ${sign} ?`, bindings: [cursor.id] }]
    : [
        {
          sql: `(${order.key.sql}, d.id) ${sign} (?::${order.cast}, ?)`,
          bindings: [...order.key.bindings, cursor.key, cursor.id],
        },
      ]
}

/** The ids of the page are found on the narrow columns; only these rows' JSON is fetched. */
function pageSql(
  params: ListingParams,
  mode: MatchMode,
  order: Order,
  cursor: Cursor | null,
  limit: number
): Sql {
  const filters = Object.values(filtersOf(params, mode)).flat()
  const where = and([
    ...filters,
    ...afterCursor(order, cursor),
    ...(order.priced === "no" ? [plain("p.listing_id IS NULL")] : []),
  ])
  const priceJoin: Sql = {
    sql: `${order.priced === "yes" ? "JOIN" : "LEFT JOIN"} listing_price p ON p.listing_id = d.id AND p.currency_code = ?`,
    bindings: [params.currency_code],
  }
  const orderBy =
    order.priced === "no"
      ? `d.id ${order.direction}`
      : `2 ${order.direction}, d.id ${order.direction}`
  const found = join(
    [
      plain("SELECT d.id,"),
      order.key,
      plain("AS key FROM listing_document d"),
      needsPrice(params, order) ? priceJoin : none,
      plain("WHERE"),
      where,
      { sql: `ORDER BY ${orderBy} LIMIT ?`, bindings: [limit] },
    ],
    " "
  )
  const outer =
    order.priced === "no"
      ? `f.id ${order.direction}`
      : `f.key ${order.direction}, f.id ${order.direction}`
  return {
    sql: `SELECT f.id, f.key::text AS key, d.card ${PRICED} AS json FROM (${found.sql}) f
      JOIN listing_document d ON d.id = f.id
      LEFT JOIN listing_price p ON p.listing_id = d.id AND p.currency_code = ? ORDER BY ${outer}`,
    bindings: [...found.bindings, params.currency_code],
  }
}

const needsPrice = (params: ListingParams, order: Order) =>
  order.priced !== "any" || params.min_price !== undefined || params.max_price !== undefined

/** One page of cards by key, not by offset: rows that come and go do not move the others. */
export async function readPage(db: Knex, params: ListingParams, mode: MatchMode): Promise<Page> {
  const cursor = params.cursor ? decodeCursor(params.fingerprint, params.cursor) : null
  const wanted = params.limit + 1
  const rows: Row[] = []
  for (const order of ordersOf(params, mode)) {
    const done = order.priced === "yes" && cursor !== null && cursor.key === null
    if (!done && rows.length < wanted) {
      const query = pageSql(params, mode, order, cursor, wanted - rows.length)
      const answer = await db.raw<{ rows: Row[] }>(query.sql, query.bindings as Knex.RawBinding[])
      rows.push(...answer.rows)
    }
  }
  const shown = rows.slice(0, params.limit)
  const last = shown.at(-1)
  return {
    cards: shown.map((row) => row.json),
    next_cursor:
      last && rows.length > params.limit
        ? encodeCursor(params.fingerprint, { mode, key: last.key, id: last.id })
        : null,
  }
}
