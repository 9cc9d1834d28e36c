// Fills a migrated shop with listings by plain SQL, in seconds: products as Medusa stores them
// (two variants, prices in four currencies, stock, tags, categories, pictures) and the listing
// rows. The catch-up job of the running backend then writes their documents. CommonJS, because
// the HTTP tests use it, too.
const pg = require("pg")

const PRICES = [
  ["eur", 1],
  ["usd", 1.1],
  ["inr", 90],
  ["jpy", 160],
]

const WORDS = `array['Indigo','Kolam','Wave','Ceramic','Walnut','Linen','Copper','Field','Harbour','Crane',
  'Moon','River','Temple','Meadow','Glaze','Bowl','Print','Scarf','Lamp','Vase']`
const word = (salt) => `(${WORDS})[1 + (n * ${salt} + n / 7) % 20]`

const PRODUCTS = `
  INSERT INTO product (id, title, handle, description, status, thumbnail, discountable, is_giftcard, created_at)
  SELECT 'prod_bench' || n, ${word(3)} || ' ' || ${word(7)} || ' No. ' || n, 'bench-' || n,
    'A ' || lower(${word(11)}) || ' work made by hand, number ' || n || ' of a long series. ' ||
    repeat('Each piece is signed, packed in paper and sent from the studio. ', 6),
    'published', 'https://images.example/' || n || '-1024.webp', true, false, now() - (n || ' minutes')::interval
  FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`

const PARTS = [
  `INSERT INTO product_sales_channel (id, product_id, sales_channel_id)
   SELECT 'prodsc_bench' || n, 'prod_bench' || n, (SELECT default_sales_channel_id FROM store LIMIT 1)
   FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
  `INSERT INTO image (id, url, rank, product_id)
   SELECT 'img_bench' || n || '_' || i, 'https://images.example/' || n || '-' || i || '.webp', i, 'prod_bench' || n
   FROM generate_series(1, $1::int) n, generate_series(0, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO listing_image (id, vendor_id, url, width, height, sizes)
   SELECT 'limg_bench' || n || '_' || i, v.id, 'https://images.example/' || n || '-' || i || '.webp', 1600, 1200,
     (SELECT jsonb_agg(jsonb_build_object('url', 'https://images.example/' || n || '-' || i || '-' || w || '.webp',
       'width', w, 'height', w * 3 / 4, 'file_id', 'x')) FROM unnest(array[320, 640, 1024, 1600]) w)
   FROM generate_series(1, $1::int) n, generate_series(0, 2) i, LATERAL (VENDOR) v ON CONFLICT DO NOTHING`,
  `INSERT INTO product_tag (id, value) SELECT 'ptag_bench' || n, 'bench tag ' || n FROM generate_series(0, 19) n, (SELECT $1::int) x ON CONFLICT DO NOTHING`,
  `INSERT INTO product_tags (product_id, product_tag_id)
   SELECT DISTINCT 'prod_bench' || n, 'ptag_bench' || (n * k) % 20 FROM generate_series(1, $1::int) n, generate_series(1, 3) k ON CONFLICT DO NOTHING`,
  `INSERT INTO product_category (id, name, handle, mpath, is_active, is_internal, rank, parent_category_id)
   SELECT 'pcat_bench' || n, 'Bench category ' || n, 'bench-category-' || n,
     CASE WHEN n < 4 THEN 'pcat_bench' || n ELSE 'pcat_bench' || n % 4 || '.pcat_bench' || n END, true, false, n,
     CASE WHEN n < 4 THEN NULL ELSE 'pcat_bench' || n % 4 END
   FROM generate_series(0, 15) n, (SELECT $1::int) x ORDER BY n ON CONFLICT DO NOTHING`,
  `INSERT INTO product_category_product (product_id, product_category_id)
   SELECT 'prod_bench' || n, 'pcat_bench' || 4 + n % 12 FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
  `INSERT INTO product_option (id, title, is_exclusive) SELECT 'opt_bench' || n, 'Size', true FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
  `INSERT INTO product_option_value (id, value, option_id, rank)
   SELECT 'optval_bench' || n || '_' || i, (array['A4','A3'])[i], 'opt_bench' || n, i FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO product_product_option (id, product_id, product_option_id)
   SELECT 'prodopt_bench' || n, 'prod_bench' || n, 'opt_bench' || n FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
  `INSERT INTO product_product_option_value (id, product_product_option_id, product_option_value_id)
   SELECT 'prodoptval_bench' || n || '_' || i, 'prodopt_bench' || n, 'optval_bench' || n || '_' || i FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO product_variant (id, title, sku, product_id, manage_inventory, allow_backorder, variant_rank)
   SELECT 'variant_bench' || n || '_' || i, (array['A4','A3'])[i], 'BENCH-' || n || '-' || i, 'prod_bench' || n, true, false, i
   FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO product_variant_option (variant_id, option_value_id)
   SELECT 'variant_bench' || n || '_' || i, 'optval_bench' || n || '_' || i FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO price_set (id) SELECT 'pset_bench' || n || '_' || i FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO product_variant_price_set (id, variant_id, price_set_id)
   SELECT 'pvps_bench' || n || '_' || i, 'variant_bench' || n || '_' || i, 'pset_bench' || n || '_' || i FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  ...PRICES.map(
    ([
      code,
      rate,
    ]) => `INSERT INTO price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
   SELECT 'price_bench' || n || '_' || i || '_${code}', 'pset_bench' || n || '_' || i, '${code}', a.amount,
     jsonb_build_object('value', a.amount::text, 'precision', 20), 0
   FROM generate_series(1, $1::int) n, generate_series(1, 2) i, LATERAL (SELECT round((10 + n % 490 + i * 5) * ${rate}) AS amount) a ON CONFLICT DO NOTHING`
  ),
  `INSERT INTO inventory_item (id, sku, title, requires_shipping)
   SELECT 'iitem_bench' || n || '_' || i, 'BENCH-' || n || '-' || i, 'Bench ' || n, true FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO inventory_level (id, inventory_item_id, location_id, stocked_quantity, reserved_quantity, incoming_quantity, raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
   SELECT 'ilev_bench' || n || '_' || i, 'iitem_bench' || n || '_' || i, v.stock_location_id, n % 13, 0, 0,
     jsonb_build_object('value', (n % 13)::text, 'precision', 20), '{"value":"0","precision":20}', '{"value":"0","precision":20}'
   FROM generate_series(1, $1::int) n, generate_series(1, 2) i, LATERAL (VENDOR) v ON CONFLICT DO NOTHING`,
  `INSERT INTO product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
   SELECT 'pvitem_bench' || n || '_' || i, 'variant_bench' || n || '_' || i, 'iitem_bench' || n || '_' || i, 1 FROM generate_series(1, $1::int) n, generate_series(1, 2) i ON CONFLICT DO NOTHING`,
  `INSERT INTO product_shipping_profile (id, product_id, shipping_profile_id)
   SELECT 'psp_bench' || n, 'prod_bench' || n, v.shipping_profile_id FROM generate_series(1, $1::int) n, LATERAL (VENDOR) v ON CONFLICT DO NOTHING`,
  `INSERT INTO listing (id, product_id, vendor_id, kind, status, submitted_at, published_at)
   SELECT 'list_bench' || n, 'prod_bench' || n, v.id, 'physical', 'published', now(), now() - (n || ' minutes')::interval
   FROM generate_series(1, $1::int) n, LATERAL (VENDOR) v ON CONFLICT DO NOTHING`,
]

/** The n-th row's vendor: the approved ones take turns. */
const VENDOR = `SELECT id, stock_location_id, shipping_profile_id FROM (
    SELECT *, row_number() OVER (ORDER BY id) - 1 AS turn, count(*) OVER () AS all_of_them
    FROM vendor WHERE status = 'approved' AND NOT is_house AND deleted_at IS NULL) a
  WHERE turn = n % all_of_them`

/** Adds listings up to `count`; needs at least one approved vendor. */
async function fillWithListings(databaseUrl, count) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("BEGIN")
    for (const statement of [PRODUCTS, ...PARTS]) {
      await client.query(statement.replaceAll("VENDOR", VENDOR), [count])
    }
    await client.query("COMMIT")
    await client.query("ANALYZE")
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  } finally {
    await client.end()
  }
}

module.exports = { fillWithListings }
