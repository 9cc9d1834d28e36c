import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * What a listing's document is made of, read straight from Medusa's tables in one statement:
 * one snapshot of product, prices, stock, vendor and pictures, and some hundred times the speed
 * of the same graph query. The tables are pinned with Medusa's version; the tests read through
 * this file, so that an upgrade that moves a column is seen.
 */
export type SourceImage = {
  url: string
  alt: string | null
  width: number | null
  height: number | null
  sizes: { url: string; width: number; height: number }[] | null
}

export type SourceVariant = {
  id: string
  title: string
  sku: string | null
  /** Option title → value, in the option's own order. */
  options: { title: string; value: string }[]
  prices: Record<string, number>
  /** Pieces that can be sold now; null when stock is not counted or may run below zero. */
  available: number | null
}

export type SourceCategory = {
  id: string
  handle: string
  name: string
  path: { handle: string; name: string }[]
}

export type ListingSource = {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  created_at: string
  published_at: string
  kind: string
  vendor: {
    id: string
    handle: string
    name: string
    city: string | null
    country_code: string | null
    logo: string | null
    description: string | null
    shipping_policy: string | null
    return_policy: string | null
  }
  images: SourceImage[]
  tags: string[]
  categories: SourceCategory[]
  variants: SourceVariant[]
  source_version: string
}

/** Which listings are in the shop: published products of approved vendors. */
export const VISIBLE = `
  FROM listing l
  JOIN product p ON p.id = l.product_id AND p.deleted_at IS NULL AND p.status = 'published'
  JOIN vendor v ON v.id = l.vendor_id AND v.deleted_at IS NULL AND v.status = 'approved'
  WHERE l.deleted_at IS NULL`

/** One variant's stock: the scarcest of its inventory items, each summed over its locations. */
const AVAILABLE = `(
  SELECT min(floor(coalesce(stock.free, 0) / greatest(vi.required_quantity, 1)))
  FROM product_variant_inventory_item vi
  LEFT JOIN LATERAL (
    SELECT sum(level.stocked_quantity - level.reserved_quantity) AS free
    FROM inventory_level level
    WHERE level.inventory_item_id = vi.inventory_item_id AND level.deleted_at IS NULL
  ) stock ON true
  WHERE vi.variant_id = pv.id AND vi.deleted_at IS NULL)`

/** The plain prices of a variant: no price list, no rule, no quantity break. */
const PRICES = `
  FROM product_variant_price_set link
  JOIN price ON price.price_set_id = link.price_set_id AND price.deleted_at IS NULL
    AND price.price_list_id IS NULL AND price.rules_count = 0
    AND price.min_quantity IS NULL AND price.max_quantity IS NULL
  WHERE link.variant_id = pv.id AND link.deleted_at IS NULL`

/**
 * A finger print of everything a document shows, far cheaper than the document. The catch-up
 * job compares it with the one stored; counts are in it because deleted rows leave no date.
 */
export const SOURCE_VERSION = `md5(concat_ws('|',
  p.updated_at, l.updated_at, l.published_at, v.updated_at,
  (SELECT concat_ws(',', count(*), max(i.updated_at), max(li.updated_at)) FROM image i
     LEFT JOIN listing_image li ON li.url = i.url AND li.deleted_at IS NULL WHERE i.product_id = p.id AND i.deleted_at IS NULL),
  (SELECT string_agg(t.product_tag_id, ',' ORDER BY t.product_tag_id) FROM product_tags t WHERE t.product_id = p.id),
  (SELECT string_agg(c.id || c.mpath || c.name || c.handle || c.is_active::text, ',' ORDER BY c.id) FROM product_category_product pc
     JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL WHERE pc.product_id = p.id),
  (SELECT string_agg(concat_ws(':', pv.id, pv.updated_at, ${AVAILABLE},
       (SELECT string_agg(price.currency_code || price.amount, ',' ORDER BY price.id) ${PRICES})), ';' ORDER BY pv.id)
     FROM product_variant pv WHERE pv.product_id = p.id AND pv.deleted_at IS NULL)))`

const VARIANTS = `(
  SELECT coalesce(json_agg(json_build_object(
    'id', pv.id, 'title', pv.title, 'sku', pv.sku,
    'options', (
      SELECT coalesce(json_agg(json_build_object('title', o.title, 'value', ov.value) ORDER BY o.created_at, o.id), '[]')
      FROM product_variant_option pvo
      JOIN product_option_value ov ON ov.id = pvo.option_value_id
      JOIN product_option o ON o.id = ov.option_id
      WHERE pvo.variant_id = pv.id),
    'prices', (SELECT coalesce(json_object_agg(price.currency_code, trim_scale(price.amount) ORDER BY price.currency_code), '{}') ${PRICES}),
    'available', CASE WHEN pv.manage_inventory AND NOT pv.allow_backorder THEN coalesce(${AVAILABLE}, 0) END
  ) ORDER BY pv.variant_rank, pv.created_at, pv.id), '[]')
  FROM product_variant pv WHERE pv.product_id = p.id AND pv.deleted_at IS NULL)`

const IMAGES = `(
  SELECT coalesce(json_agg(json_build_object(
    'url', i.url, 'alt', i.metadata->>'alt', 'width', li.width, 'height', li.height, 'sizes', li.sizes
  ) ORDER BY i.rank, i.id), '[]')
  FROM image i LEFT JOIN listing_image li ON li.url = i.url AND li.deleted_at IS NULL
  WHERE i.product_id = p.id AND i.deleted_at IS NULL)`

const CATEGORIES = `(
  SELECT coalesce(json_agg(json_build_object(
    'id', c.id, 'handle', c.handle, 'name', c.name,
    'path', (SELECT json_agg(json_build_object('handle', a.handle, 'name', a.name) ORDER BY length(a.mpath))
             FROM product_category a
             WHERE a.id = ANY(string_to_array(trim(both '.' from c.mpath), '.')) AND a.deleted_at IS NULL)
  ) ORDER BY length(c.mpath) DESC, c.id), '[]')
  FROM product_category_product pc
  JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
    AND c.is_active AND NOT c.is_internal
  WHERE pc.product_id = p.id)`

const SOURCES = `
  SELECT p.id, p.handle, p.title, p.subtitle, p.description,
    p.created_at, coalesce(l.published_at, p.created_at) AS published_at, l.kind,
    json_build_object('id', v.id, 'handle', v.handle, 'name', v.name, 'city', v.city,
      'country_code', v.country_code, 'logo', v.logo, 'description', v.description,
      'shipping_policy', v.shipping_policy, 'return_policy', v.return_policy) AS vendor,
    ${IMAGES} AS images,
    (SELECT coalesce(json_agg(t.value ORDER BY t.value), '[]') FROM product_tags pt
       JOIN product_tag t ON t.id = pt.product_tag_id AND t.deleted_at IS NULL
       WHERE pt.product_id = p.id) AS tags,
    ${CATEGORIES} AS categories,
    ${VARIANTS} AS variants,
    ${SOURCE_VERSION} AS source_version
  ${VISIBLE} AND p.id = ANY(?)`

/** The visible listings among these products; what is missing has no place in the shop. */
export async function readListingSources(db: Knex, productIds: string[]): Promise<ListingSource[]> {
  const { rows } = await db.raw<{ rows: ListingSource[] }>(SOURCES, [productIds])
  return rows
}
