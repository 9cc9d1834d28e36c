import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import type { App } from "./app"
import { sql } from "./database"
import type { Vendor } from "./people"

export type Route = { method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; path: string }

const VENDOR_API = join(__dirname, "../../../plugins/marketplace/src/api/vendor")

/** Every route under `/vendor` as the file tree has it, e.g. `POST /vendor/members/:id`. */
export function vendorRoutes(): Route[] {
  const files = readdirSync(VENDOR_API, { recursive: true, encoding: "utf8" })
  return files
    .filter((file) => /(^|[\\/])route\.ts$/.test(file))
    .flatMap((file) => {
      const folder = relative(VENDOR_API, join(VENDOR_API, file, "..")).split(sep).filter(Boolean)
      const path = ["/vendor", ...folder.map((part) => part.replace(/^\[(.+)\]$/, ":$1"))].join("/")
      const source = readFileSync(join(VENDOR_API, file), "utf8")
      const methods = [...source.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g)]
      return methods.map((match) => ({ method: match[1] as Route["method"], path }))
    })
    .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`))
}

/** Another vendor and one of everything it owns. */
export type Foreign = {
  vendor: Vendor
  shipping_option_id: string
}

export async function foreignThings({ api }: App, vendor: Vendor): Promise<Foreign> {
  const { data } = await api.get("/vendor/shipping-options", vendor.headers)
  return { vendor, shipping_option_id: data.shipping_options[0].id }
}

/**
 * What vendor A tries on each route: its path parameters are vendor B's, and so are the ids in
 * the valid bodies. A route that takes an id, in its path or in its body, must answer 404.
 * A new route fails the test until it has its line here.
 */
export type Attempt = {
  params?: (b: Foreign) => Record<string, string>
  /** A body that would be accepted if the thing were A's. */
  body?: (b: Foreign) => object
}

const NAME = { name: "Taken over" }
const PRICES = { prices: [{ currency_code: "eur", amount: 1 }] }
const optionOfB = { params: (b: Foreign) => ({ id: b.shipping_option_id }) }
const memberOfB = { params: (b: Foreign) => ({ id: b.vendor.member_id }) }

export const ATTEMPTS: Record<string, Attempt> = {
  "POST /vendor/register": {},
  "POST /vendor/invitations/accept": { body: () => ({ code: "AAAA-AAAA-AAAA-AAAA" }) },
  "GET /vendor/me": {},
  "POST /vendor/me": { body: () => NAME },
  "POST /vendor/me/resubmit": {},
  "POST /vendor/me/close": {},
  "GET /vendor/members": {},
  "POST /vendor/members": {
    body: () => ({ email: "new@example.com", first_name: "Nina", last_name: "New", role: "manager" }),
  },
  "POST /vendor/members/:id": { ...memberOfB, body: () => ({ role: "fulfiller" }) },
  "DELETE /vendor/members/:id": memberOfB,
  "GET /vendor/shipping-options": {},
  "POST /vendor/shipping-options": { body: () => ({ ...NAME, ...PRICES }) },
  "GET /vendor/shipping-options/:id": optionOfB,
  "POST /vendor/shipping-options/:id": { ...optionOfB, body: () => ({ ...NAME, ...PRICES }) },
  "DELETE /vendor/shipping-options/:id": optionOfB,
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
]

export async function rowsOf(app: App, vendorId: string): Promise<string> {
  const rows = []
  for (const statement of ROWS_OF_A_VENDOR) {
    rows.push(await sql(app, statement.replaceAll(":id", "?"), [vendorId]))
  }
  return JSON.stringify(rows, null, 1)
}
