import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type FindListings = {
  vendor_id?: string
  product_id?: string
  status?: string
  q?: string
  limit: number
  offset: number
}

const like = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`

/**
 * Listings in every state, newest first (the review queue: longest waiting first), as the lists
 * of vendor and operator page them. `q` looks into title, handle and vendor name.
 */
export async function findListings(
  db: Knex,
  find: FindListings
): Promise<{ ids: string[]; count: number }> {
  const query = db("listing as l")
    .join("product as p", "p.id", "l.product_id")
    .join("vendor as v", "v.id", "l.vendor_id")
    .whereNull("l.deleted_at")
    .whereNull("p.deleted_at")
  if (find.vendor_id) {
    query.where("l.vendor_id", find.vendor_id)
  }
  if (find.product_id) {
    query.where("l.product_id", find.product_id)
  }
  if (find.status) {
    query.where("l.status", find.status)
  }
  if (find.q) {
    query.whereRaw(
      "(p.title ILIKE ? OR p.handle ILIKE ? OR v.name ILIKE ?)",
      Array(3).fill(like(find.q))
    )
  }
  const rows: { id: string }[] = await query
    .clone()
    .select("l.product_id as id")
    .orderByRaw(
      find.status === "proposed"
        ? "l.submitted_at, l.product_id"
        : "p.created_at DESC, l.product_id DESC"
    )
    .limit(find.limit)
    .offset(find.offset)
  const [total] = await query.clone().count<{ count: string }[]>("* as count")
  return { ids: rows.map(({ id }) => id), count: Number(total?.count ?? 0) }
}
