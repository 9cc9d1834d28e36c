import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { listingDocument, type ListingDocument } from "./listing-document"
import { readListingSources } from "./listing-source"

/** What the storefront's cache must forget. */
export type ChangedDocuments = { handles: string[]; vendor_handles: string[] }

const BATCH = 200

const UPSERT = `
  INSERT INTO listing_document (id, handle, kind, vendor_id, vendor_handle, vendor_name, categories,
    tags, in_stock, created_at, published_at, search, words, card, detail, source_version)
  SELECT d.id, d.handle, d.kind, d.vendor_id, d.vendor_handle, d.vendor_name,
    ARRAY(SELECT json_array_elements_text(d.categories)), ARRAY(SELECT json_array_elements_text(d.tags)),
    d.in_stock, d.created_at, d.published_at,
    setweight(to_tsvector('listing_simple', d.title), 'A') ||
    setweight(to_tsvector('listing_english', d.title), 'A') ||
    setweight(to_tsvector('listing_simple', d.labels), 'B') ||
    setweight(to_tsvector('listing_english', d.labels), 'B') ||
    setweight(to_tsvector('listing_english', d.description), 'D'),
    lower(unaccent(d.title || ' ' || d.labels)), d.card, d.detail, d.source_version
  FROM json_to_recordset(?) AS d(id text, handle text, kind text, vendor_id text, vendor_handle text,
    vendor_name text, title text, labels text, description text, categories json, tags json,
    in_stock boolean, created_at timestamptz, published_at timestamptz, card text, detail text, source_version text)
  ON CONFLICT (id) DO UPDATE SET handle = excluded.handle, kind = excluded.kind,
    vendor_id = excluded.vendor_id, vendor_handle = excluded.vendor_handle,
    vendor_name = excluded.vendor_name, categories = excluded.categories, tags = excluded.tags,
    in_stock = excluded.in_stock, created_at = excluded.created_at, published_at = excluded.published_at,
    search = excluded.search, words = excluded.words, card = excluded.card, detail = excluded.detail,
    source_version = excluded.source_version, synced_at = now()`

const WRITE_PRICES = `
  INSERT INTO listing_price (listing_id, currency_code, min, max)
  SELECT * FROM json_to_recordset(?) AS p(listing_id text, currency_code text, min numeric, max numeric)`

async function writeRows(trx: Knex, documents: ListingDocument[]) {
  const rows = documents.map((document) => ({
    ...document,
    labels: [document.vendor_name, ...document.tags].join(" "),
  }))
  const prices = documents.flatMap(({ id, prices }) =>
    Object.entries(prices).map(([currency_code, range]) => ({
      listing_id: id,
      currency_code,
      ...range,
    }))
  )
  await trx.raw(UPSERT, [JSON.stringify(rows)])
  await trx.raw("DELETE FROM listing_price WHERE listing_id = ANY(?)", [
    documents.map(({ id }) => id),
  ])
  await trx.raw(WRITE_PRICES, [JSON.stringify(prices)])
}

/**
 * Brings the documents of these products to the newest state: rows are written for what is in
 * the shop and deleted for what is not. One advisory lock per product is taken before reading
 * and held to the commit, so of two syncs at once the later one reads after the earlier one
 * has written, and the newest state stays.
 */
async function writeBatch(db: Knex, productIds: string[]): Promise<ChangedDocuments> {
  return await db.transaction(async (trx) => {
    await trx.raw(
      `SELECT pg_advisory_xact_lock(hashtextextended('listing_document:' || id, 0))
       FROM (SELECT unnest(?::text[]) AS id ORDER BY 1) ids`,
      [productIds]
    )
    const documents = (await readListingSources(trx, productIds)).map(listingDocument)
    const present = documents.map(({ id }) => id)
    const before = await trx.raw<{ rows: { id: string; handle: string; vendor_handle: string }[] }>(
      "SELECT id, handle, vendor_handle FROM listing_document WHERE id = ANY(?)",
      [productIds]
    )
    // A handle may have moved from one product to another: make room before writing.
    await trx.raw(
      `DELETE FROM listing_document WHERE (id = ANY(:ids) AND NOT id = ANY(:present))
         OR (handle = ANY(:handles) AND NOT id = ANY(:present))`,
      { ids: productIds, present, handles: documents.map(({ handle }) => handle) }
    )
    if (documents.length) {
      await writeRows(trx, documents)
    }
    // Last, since it is held to the commit: writers of other products wait here only.
    await trx.raw("UPDATE listing_version SET version = version + 1")
    const touched = [...before.rows, ...documents]
    return {
      handles: [...new Set(touched.map(({ handle }) => handle))],
      vendor_handles: [...new Set(touched.map(({ vendor_handle }) => vendor_handle))],
    }
  })
}

/** @returns handles of all listings and vendors whose documents were written or removed */
export async function writeListingDocuments(
  db: Knex,
  productIds: string[]
): Promise<ChangedDocuments> {
  const ids = [...new Set(productIds)].sort()
  const handles = new Set<string>()
  const vendorHandles = new Set<string>()
  for (let start = 0; start < ids.length; start += BATCH) {
    const changed = await writeBatch(db, ids.slice(start, start + BATCH))
    changed.handles.forEach((handle) => handles.add(handle))
    changed.vendor_handles.forEach((handle) => vendorHandles.add(handle))
  }
  return { handles: [...handles], vendor_handles: [...vendorHandles] }
}
