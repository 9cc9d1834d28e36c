import { createInventoryItemsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { App, Headers } from "./app"
import type { Vendor } from "./people"
import type { Shop } from "./shop"

export type Piece = {
  product_id: string
  variant_id: string
  inventory_item_id: string
  title: string
}

type PieceInput = {
  title: string
  prices: Record<string, number>
  stock?: number
  inventory_item_id?: string
}

type ListingService = {
  createListings(row: { product_id: string; vendor_id: string; kind: "physical" }): Promise<unknown>
}

const LISTING_MODULE = "listing"

/** A published work of a vendor, or of nobody, with stock at its location. */
export async function createPiece(
  { container }: App,
  shop: Shop,
  vendor: Pick<Vendor, "id" | "stock_location_id" | "shipping_profile_id">,
  { title, prices, stock = 10, inventory_item_id }: PieceInput,
  owned = true
): Promise<Piece> {
  const itemId =
    inventory_item_id ??
    (
      await createInventoryItemsWorkflow(container).run({
        input: {
          items: [
            {
              title,
              requires_shipping: true,
              location_levels: [{ location_id: vendor.stock_location_id, stocked_quantity: stock }],
            },
          ],
        },
      })
    ).result[0]!.id
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: "published",
          shipping_profile_id: vendor.shipping_profile_id,
          sales_channels: [{ id: shop.sales_channel_id }],
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              options: { Size: "One" },
              manage_inventory: true,
              inventory_items: [{ inventory_item_id: itemId }],
              prices: Object.entries(prices).map(([currency_code, amount]) => ({
                currency_code,
                amount,
              })),
            },
          ],
        },
      ],
    },
  })
  const product = result[0]!
  if (owned) {
    const listings: ListingService = container.resolve(LISTING_MODULE)
    await listings.createListings({
      product_id: product.id,
      vendor_id: vendor.id,
      kind: "physical",
    })
  }
  return {
    product_id: product.id,
    variant_id: product.variants[0]!.id,
    inventory_item_id: itemId,
    title,
  }
}

export const ADDRESSES: Record<string, Record<string, string>> = {
  de: {
    first_name: "Sina",
    last_name: "Shopper",
    address_1: "Hauptstr. 1",
    city: "Berlin",
    postal_code: "10115",
    country_code: "de",
  },
  jp: {
    first_name: "Sina",
    last_name: "Shopper",
    address_1: "1-1",
    city: "Tokyo",
    postal_code: "100-0001",
    country_code: "jp",
  },
  kw: {
    first_name: "Sina",
    last_name: "Shopper",
    address_1: "1",
    city: "Kuwait",
    postal_code: "13001",
    country_code: "kw",
  },
  us: {
    first_name: "Sina",
    last_name: "Shopper",
    address_1: "1 Main St",
    city: "Albany",
    postal_code: "12084",
    province: "ny",
    country_code: "us",
  },
}

type Line = { piece: Piece; quantity?: number }

function ok<T>({ status, data }: { status: number; data: T }, what: string): T {
  if (status >= 300) {
    throw new Error(`${what} answered ${status}: ${JSON.stringify(data)}`)
  }
  return data
}

/** A cart with e-mail and address, filled over HTTP the way Medusa's starter does it. */
export async function fillCart(
  { api }: App,
  store: Headers,
  region: { id: string },
  lines: Line[],
  country = "de"
): Promise<string> {
  const { cart } = ok(await api.post("/store/carts", { region_id: region.id }, store), "cart")
  for (const { piece, quantity = 1 } of lines) {
    ok(
      await api.post(
        `/store/carts/${cart.id}/line-items`,
        { variant_id: piece.variant_id, quantity },
        store
      ),
      piece.title
    )
  }
  const address = ADDRESSES[country]
  ok(
    await api.post(
      `/store/carts/${cart.id}`,
      { email: "shopper@example.com", shipping_address: address, billing_address: address },
      store
    ),
    "address"
  )
  return cart.id
}

/** The same in one call; shipping is added when the payment starts. */
export async function fillCartAtOnce(
  { api }: App,
  store: Headers,
  region: { id: string },
  lines: Line[],
  country = "de"
): Promise<string> {
  const address = ADDRESSES[country]
  const body = {
    region_id: region.id,
    email: "shopper@example.com",
    shipping_address: address,
    billing_address: address,
    items: lines.map(({ piece, quantity = 1 }) => ({ variant_id: piece.variant_id, quantity })),
  }
  return ok(await api.post("/store/carts", body, store), "cart").cart.id
}

/** Payment collection and session: what comes before the order button. */
export async function startPayment(
  { api }: App,
  store: Headers,
  cartId: string,
  provider_id = "pp_system_default"
) {
  const { payment_collection } = ok(
    await api.post("/store/payment-collections", { cart_id: cartId }, store),
    "payment collection"
  )
  const { payment_collection: started } = ok(
    await api.post(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id },
      store
    ),
    "payment session"
  )
  return started
}

export const complete = ({ api }: App, store: Headers, cartId: string) =>
  api.post(`/store/carts/${cartId}/complete`, {}, store)

/** From an empty cart to a placed order. */
export async function buy(
  app: App,
  store: Headers,
  region: { id: string },
  lines: Line[],
  country = "de"
): Promise<{ id: string; total: number; display_id: number; currency_code: string }> {
  const cartId = await fillCart(app, store, region, lines, country)
  await startPayment(app, store, cartId)
  const data = ok(await complete(app, store, cartId), "complete")
  if (data.type !== "order") {
    throw new Error(`No order: ${JSON.stringify(data.error)}`)
  }
  return data.order
}
