import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const BY_INVENTORY_ITEM = (items: string) => `
  SELECT DISTINCT pv.product_id AS id FROM product_variant_inventory_item vi
  JOIN product_variant pv ON pv.id = vi.variant_id WHERE vi.inventory_item_id IN (${items})`

/** From what an event is about to the products it touches; each takes the ids of the event. */
const PRODUCTS_OF = {
  product: `SELECT unnest(?::text[]) AS id`,
  "product-variant": `SELECT DISTINCT product_id AS id FROM product_variant WHERE id = ANY(?)`,
  "product-category": `SELECT DISTINCT pc.product_id AS id FROM product_category_product pc
    JOIN product_category c ON c.id = pc.product_category_id
    WHERE string_to_array(trim(both '.' from c.mpath), '.') && ?::text[]`,
  "product-tag": `SELECT product_id AS id FROM product_tags WHERE product_tag_id = ANY(?)`,
  "inventory-item": BY_INVENTORY_ITEM("SELECT unnest(?::text[])"),
  "inventory-level": BY_INVENTORY_ITEM(
    "SELECT inventory_item_id FROM inventory_level WHERE id = ANY(?)"
  ),
  "reservation-item": BY_INVENTORY_ITEM(
    "SELECT inventory_item_id FROM reservation_item WHERE id = ANY(?)"
  ),
  order: `SELECT DISTINCT line.product_id AS id FROM order_item item
    JOIN order_line_item line ON line.id = item.item_id
    WHERE item.order_id = ANY(?) AND line.product_id IS NOT NULL`,
  vendor: `SELECT product_id AS id FROM listing WHERE vendor_id = ANY(?) AND deleted_at IS NULL`,
} as const

export type EventNoun = keyof typeof PRODUCTS_OF

/** The products whose documents an event about these ids may have changed. */
export async function affectedListings(
  db: Knex,
  noun: EventNoun,
  ids: string[]
): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(PRODUCTS_OF[noun], [ids])
  return rows.map(({ id }) => id)
}
