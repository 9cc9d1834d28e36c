import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { issueOrderInvoicesWorkflow, recordCaptureWorkflow } from "@kalavpp/marketplace/workflows"
import type { App, Headers } from "./app"
import { buy } from "./buying"
import { sql } from "./database"
import { publishListing } from "./listings"
import type { Vendor } from "./people"
import type { Shop } from "./shop"

export type Route = { method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; path: string }

const VENDOR_API = join(__dirname, "../../../plugins/marketplace/src/api/vendor")

/** Every route under `/vendor` as the file tree has it, e.g. `POST /vendor/members/:id`. */
export function vendorRoutes(): Route[] {
  const files = readdirSync(VENDOR_API, { recursive: true, encoding: "utf8" })
  return files
    .filter((file) => /(^|[\\/])route\.ts$/.test(file))
    .flatMap((file) => {
      const folder = relative(VENDOR_API, join(VENDOR_API, file, ".."))
        .split(sep)
        .filter(Boolean)
      const path = ["/vendor", ...folder.map((part) => part.replace(/^\[(.+)\]$/, ":$1"))].join("/")
      const source = readFileSync(join(VENDOR_API, file), "utf8")
      const methods = [
        ...source.matchAll(
          /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g
        ),
      ]
      return methods.map((match) => ({ method: match[1] as Route["method"], path }))
    })
    .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`))
}

/** A vendor and one of everything it owns. */
export type Owned = {
  vendor: Vendor
  shipping_option_id: string
  listing_id: string
  variant_id: string
  image_url: string
  vendor_order_id: string
  item_id: string
  return_id: string
  transfer_id: string
  invoice_id: string
}

type PaidInvoice = { id: string; vendor: { id: string } }

/** Captures an order's payment, records it and issues its invoices at once. */
async function invoicesOfPaid(app: App, operator: Headers, orderId: string) {
  const path = `/admin/orders/${orderId}?fields=payment_collections.payments.id`
  const [collection] = (await app.api.get(path, operator)).data.order.payment_collections
  const payment_id = collection.payments[0].id
  await app.api.post(`/admin/payments/${payment_id}/capture`, {}, operator)
  await recordCaptureWorkflow(app.container).run({ input: { payment_id } })
  await issueOrderInvoicesWorkflow(app.container).run({ input: { order_id: orderId } })
  const { data } = await app.api.get(`/admin/invoices?order_id=${orderId}`, operator)
  return data.invoices as PaidInvoice[]
}

type Payouts = { listTransfers(filter: object): Promise<{ id: string }[]> }

/** Vendors A and B with a published listing each, and one order that has a part for each. */
export async function ownedThings(
  app: App,
  shop: Shop,
  operator: Headers,
  vendors: Vendor[]
): Promise<Owned[]> {
  const listings: {
    id: string
    title: string
    variants: { id: string }[]
    images: { url: string }[]
  }[] = []
  for (const vendor of vendors) {
    listings.push(
      await publishListing(app, vendor, operator, { title: `Work of ${vendor.handle}` })
    )
  }
  const pieces = listings.map((listing) => ({
    piece: {
      product_id: listing.id,
      variant_id: listing.variants[0]!.id,
      inventory_item_id: "",
      title: listing.title,
    },
  }))
  const payouts: Payouts = app.container.resolve("payout")
  const { id: orderId } = await buy(app, shop.store, shop.regions.europe, pieces)
  const invoices = await invoicesOfPaid(app, operator, orderId)
  return await Promise.all(
    vendors.map(async (vendor, index) => {
      const options = await app.api.get("/vendor/shipping-options", vendor.headers)
      const orders = await app.api.get("/vendor/orders", vendor.headers)
      const order = orders.data.vendor_orders[0]
      const vendor_order_id = order.id
      const [transfer] = await payouts.listTransfers({ vendor_order_id })
      return {
        vendor,
        shipping_option_id: options.data.shipping_options[0].id,
        listing_id: listings[index]!.id,
        variant_id: listings[index]!.variants[0]!.id,
        image_url: listings[index]!.images[0]!.url,
        vendor_order_id,
        item_id: order.items[0].id,
        return_id: await openReturn(app, vendor, order),
        transfer_id: transfer!.id,
        invoice_id: invoices.find((invoice) => invoice.vendor.id === vendor.id)!.id,
      }
    })
  )
}

type ReturnService = { open(row: object): Promise<string> }

/** A return that waits for the vendor; no parcel has to travel for it. */
async function openReturn(
  { container }: App,
  vendor: Vendor,
  order: { id: string; order_id: string; items: { id: string }[] }
): Promise<string> {
  const returns: ReturnService = container.resolve("vendorReturn")
  return await returns.open({
    return_id: `return_of_${order.id}`,
    vendor_order_id: order.id,
    vendor_id: vendor.id,
    order_id: order.order_id,
    note: null,
    actor_id: null,
    lines: [
      { item_id: order.items[0]!.id, title: "A work", quantity: 1, reason_id: null, reason: null },
    ],
  })
}

/**
 * What vendor A tries on a route with vendor B's ids, in the path or in a body that would be
 * accepted if they were A's. A new route fails the test until it has its line here.
 */
export type Attempt = {
  params?: (b: Owned, a: Owned) => Record<string, string>
  body?: (b: Owned) => object
  /** The ids are B's, so the answer is 404 (400 for an id inside a body). */
  refused?: "path" | "body"
}

const NAME = { name: "Taken over" }
const BANK = { bank_details: { account_holder: "A", account_number: "DE00 0000" } }
const PRICES = { prices: [{ currency_code: "eur", amount: 1 }] }
const optionOfB: Attempt = { params: (b) => ({ id: b.shipping_option_id }), refused: "path" }
const memberOfB: Attempt = { params: (b) => ({ id: b.vendor.member_id }), refused: "path" }
const listingOfB: Attempt = { params: (b) => ({ id: b.listing_id }), refused: "path" }
const orderOfB: Attempt = { params: (b) => ({ id: b.vendor_order_id }), refused: "path" }
const returnOfB: Attempt = { params: (b) => ({ id: b.return_id }), refused: "path" }
const invoiceOfB: Attempt = { params: (b) => ({ id: b.invoice_id }), refused: "path" }
const pictureOfB = (b: Owned) => ({ images: [{ url: b.image_url }] })

export const ATTEMPTS: Record<string, Attempt[]> = {
  "POST /vendor/register": [{}],
  "POST /vendor/invitations/accept": [{ body: () => ({ code: "AAAA-AAAA-AAAA-AAAA" }) }],
  "GET /vendor/me": [{}],
  "POST /vendor/me": [{ body: () => NAME }],
  "POST /vendor/me/resubmit": [{}],
  "POST /vendor/me/close": [{}],
  "GET /vendor/commission": [{}],
  "GET /vendor/members": [{}],
  "POST /vendor/members": [
    {
      body: () => ({
        email: "new@example.com",
        first_name: "Nina",
        last_name: "New",
        role: "manager",
      }),
    },
    {
      body: (b) => ({
        email: b.vendor.email,
        first_name: "Nina",
        last_name: "New",
        role: "manager",
      }),
      refused: "body",
    },
  ],
  "POST /vendor/members/:id": [{ ...memberOfB, body: () => ({ role: "fulfiller" }) }],
  "DELETE /vendor/members/:id": [memberOfB],
  "GET /vendor/shipping-options": [{}],
  "POST /vendor/shipping-options": [{ body: () => ({ ...NAME, ...PRICES }) }],
  "GET /vendor/shipping-options/:id": [optionOfB],
  "POST /vendor/shipping-options/:id": [{ ...optionOfB, body: () => ({ ...NAME, ...PRICES }) }],
  "DELETE /vendor/shipping-options/:id": [optionOfB],
  "POST /vendor/uploads": [{}],
  "GET /vendor/listings": [{}],
  "POST /vendor/listings": [
    { body: () => ({ title: "Another" }) },
    { body: (b) => ({ title: "Another", ...pictureOfB(b) }), refused: "body" },
  ],
  "GET /vendor/listings/:id": [listingOfB],
  "POST /vendor/listings/:id": [
    { ...listingOfB, body: () => ({ title: "Taken over" }) },
    { params: (_, a) => ({ id: a.listing_id }), body: pictureOfB, refused: "body" },
    {
      params: (_, a) => ({ id: a.listing_id }),
      body: (b) => ({ variants: [{ id: b.variant_id, title: "Taken over", ...PRICES, stock: 0 }] }),
      refused: "body",
    },
  ],
  "DELETE /vendor/listings/:id": [listingOfB],
  "POST /vendor/listings/:id/submit": [listingOfB],
  "POST /vendor/listings/:id/unpublish": [listingOfB],
  "GET /vendor/balance": [{}],
  "GET /vendor/statement": [{}],
  "GET /vendor/invoices": [{}],
  "GET /vendor/invoices/:id": [invoiceOfB],
  "GET /vendor/invoices/:id/pdf": [invoiceOfB],
  "GET /vendor/orders": [{}],
  "GET /vendor/orders/:id": [orderOfB],
  "POST /vendor/orders/:id/fulfillments": [
    orderOfB,
    {
      params: (_, a) => ({ id: a.vendor_order_id }),
      body: (b) => ({ items: [{ id: b.item_id, quantity: 1 }] }),
      refused: "body",
    },
  ],
  "POST /vendor/orders/:id/shipments": [
    { ...orderOfB, body: () => ({ carrier: "Post", tracking_number: "1" }) },
  ],
  "POST /vendor/orders/:id/deliveries": [orderOfB],
  "POST /vendor/orders/:id/cancel": [orderOfB],
  "GET /vendor/orders/:id/refunds": [orderOfB],
  "POST /vendor/orders/:id/refunds": [{ ...orderOfB, body: () => ({ reason: "broken" }) }],
  "GET /vendor/disputes": [{}],
  "GET /vendor/returns": [{}],
  "GET /vendor/returns/:id": [returnOfB],
  "POST /vendor/returns/:id/accept": [returnOfB],
  "POST /vendor/returns/:id/refuse": [{ ...returnOfB, body: () => ({ reason: "no" }) }],
  "POST /vendor/returns/:id/receive": [returnOfB],
  "POST /vendor/returns/:id/refund": [returnOfB],
  "GET /vendor/payout-account": [{}],
  "POST /vendor/payout-account": [{ body: () => ({ provider: "manual", ...BANK }) }],
  "POST /vendor/payout-account/onboarding": [{}],
  "POST /vendor/payout-account/return": [{ body: () => ({ state: "of-b" }), refused: "body" }],
  "POST /vendor/payout-account/refresh": [{ body: () => ({ state: "of-b" }), refused: "body" }],
  "POST /vendor/payout-account/dashboard": [{}],
  "GET /vendor/transfers": [{}],
  "GET /vendor/transfers/:id": [{ params: (b) => ({ id: b.transfer_id }), refused: "path" }],
}

/** All rows that are vendor B's, as text: whatever an attempt changes shows here. */
const ROWS_OF_A_VENDOR = [
  "SELECT * FROM vendor WHERE id = :id",
  "SELECT * FROM vendor_member WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM vendor_status_change WHERE vendor_id = :id ORDER BY id",
  "SELECT l.* FROM stock_location l JOIN vendor v ON v.stock_location_id = l.id WHERE v.id = :id",
  "SELECT o.* FROM shipping_option o JOIN vendor v USING (shipping_profile_id) WHERE v.id = :id ORDER BY o.id",
  `SELECT p.* FROM price p JOIN shipping_option_price_set s USING (price_set_id)
     JOIN shipping_option o ON o.id = s.shipping_option_id
     JOIN vendor v USING (shipping_profile_id) WHERE v.id = :id ORDER BY p.id`,
  "SELECT * FROM listing WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM listing_image WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM listing_review WHERE vendor_id = :id ORDER BY id",
  "SELECT p.* FROM product p JOIN listing l ON l.product_id = p.id WHERE l.vendor_id = :id ORDER BY p.id",
  `SELECT v.* FROM product_variant v JOIN listing l ON l.product_id = v.product_id
     WHERE l.vendor_id = :id ORDER BY v.id`,
  `SELECT p.* FROM price p JOIN product_variant_price_set s USING (price_set_id)
     JOIN product_variant v ON v.id = s.variant_id JOIN listing l ON l.product_id = v.product_id
     WHERE l.vendor_id = :id ORDER BY p.id`,
  `SELECT i.* FROM inventory_level i JOIN vendor v ON v.stock_location_id = i.location_id
     WHERE v.id = :id ORDER BY i.id`,
  "SELECT * FROM vendor_order WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM vendor_return WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM vendor_order_refund WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM payout_account WHERE vendor_id = :id",
  "SELECT * FROM transfer WHERE vendor_id = :id ORDER BY id",
  "SELECT * FROM invoice WHERE vendor_id = :id ORDER BY id",
  `SELECT f.* FROM fulfillment f JOIN vendor v ON v.stock_location_id = f.location_id
     WHERE v.id = :id ORDER BY f.id`,
]

export async function rowsOf(app: App, vendorId: string): Promise<string> {
  const rows = []
  for (const statement of ROWS_OF_A_VENDOR) {
    rows.push(await sql(app, statement.replaceAll(":id", "?"), [vendorId]))
  }
  return JSON.stringify(rows, null, 1)
}
