import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SOURCE_VERSION, VISIBLE } from "./listing-source"

const PAGE = 500

/** Listings whose document is missing or was made from other data than there is now. */
const STALE = `
  WITH page AS (
    SELECT product_id FROM listing WHERE deleted_at IS NULL AND product_id > ? ORDER BY product_id LIMIT ${PAGE}
  ), visible AS (
    SELECT p.id, ${SOURCE_VERSION} AS version ${VISIBLE} AND l.product_id IN (SELECT product_id FROM page)
  )
  SELECT (SELECT max(product_id) FROM page) AS last, (
    SELECT coalesce(json_agg(visible.id), '[]') FROM visible LEFT JOIN listing_document d ON d.id = visible.id
    WHERE d.id IS NULL OR d.source_version <> visible.version) AS stale`

/** Documents of listings that left the shop. */
const GONE = `SELECT d.id FROM listing_document d WHERE NOT EXISTS (SELECT 1 ${VISIBLE} AND p.id = d.id)`

/** The product ids whose documents are not what they should be, page by page. */
export async function* staleListings(db: Knex): AsyncGenerator<string[]> {
  const gone = await db.raw<{ rows: { id: string }[] }>(GONE)
  if (gone.rows.length) {
    yield gone.rows.map(({ id }) => id)
  }
  let after: string | null = ""
  while (after !== null) {
    const answer: { rows: { last: string | null; stale: string[] }[] } = await db.raw(STALE, [
      after,
    ])
    const { last, stale } = answer.rows[0]!
    if (stale.length) {
      yield stale
    }
    after = last
  }
}

/** All listings, for a rebuild. */
export async function* allListings(db: Knex): AsyncGenerator<string[]> {
  let after = ""
  for (;;) {
    const { rows } = await db.raw<{ rows: { product_id: string }[] }>(
      `SELECT product_id FROM listing WHERE deleted_at IS NULL AND product_id > ? ORDER BY product_id LIMIT ${PAGE}`,
      [after]
    )
    const last = rows.at(-1)
    if (!last) {
      return
    }
    yield rows.map(({ product_id }) => product_id)
    after = last.product_id
  }
}

/**
 * Where a product's status was changed past the marketplace (in Medusa Admin, or by a process
 * that died between the two), the listing follows the product: it is what shoppers get. A
 * minute's grace lets a move that is under way finish.
 */
export async function adoptProductStatus(db: Knex): Promise<void> {
  await db.raw(
    `UPDATE listing l SET status = p.status, updated_at = now(),
       published_at = CASE WHEN p.status = 'published' THEN coalesce(l.published_at, now()) ELSE l.published_at END
     FROM product p
     WHERE p.id = l.product_id AND p.deleted_at IS NULL AND l.deleted_at IS NULL AND p.status <> l.status
       AND greatest(p.updated_at, l.updated_at) < now() - interval '1 minute'`
  )
}
