import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How many listings of each vendor shoppers see; a vendor without any is not in the map. */
export async function countListings(db: Knex, vendorIds: string[]): Promise<Map<string, number>> {
  if (!vendorIds.length) {
    return new Map()
  }
  const { rows } = await db.raw<{ rows: { vendor_id: string; count: number }[] }>(
    `SELECT vendor_id, count(*)::int AS count FROM listing_document WHERE vendor_id = ANY(?) GROUP BY vendor_id`,
    [vendorIds]
  )
  return new Map(rows.map(({ vendor_id, count }) => [vendor_id, count]))
}
