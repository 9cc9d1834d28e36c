import {
  cancelVendorOrderWorkflow,
  deliverVendorOrderWorkflow,
  fulfillVendorOrderWorkflow,
  shipVendorOrderWorkflow,
} from "@kalavpp/marketplace/workflows"
import {
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { recordCaptureWorkflow } from "@kalavpp/marketplace/workflows/record-capture"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PromotionActions } from "@medusajs/framework/utils"
import { SHOPPERS, SEED_ORDERS, type Progress, type SeedOrder } from "../catalogue/orders"
import { DEMO_PROVIDER, payDemoOrder } from "../payments"
import { WELCOME_CODE } from "./promotions"
import type { Shop } from "./shop"

type Customer = { id: string; email: string }
type Stage = { shop: Shop; customer: Customer }

/** Written on the order, so that a second run knows which ones are there. */
const MARK = "seed_order"

type Level = { available_quantity?: number | null } | null
type StockedProduct = {
  handle: string
  variants: {
    id: string
    inventory_items?: ({ inventory?: { location_levels?: Level[] | null } | null } | null)[] | null
  }[]
}

async function variantIds(
  container: MedusaContainer,
  handles: readonly string[]
): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "handle",
      "variants.id",
      "variants.inventory_items.inventory.location_levels.available_quantity",
    ],
    filters: { handle: [...handles], status: "published" },
  })
  const products = data as StockedProduct[]
  return handles.flatMap((handle) => {
    const product = products.find((row) => row.handle === handle)
    const variant = product?.variants.find((candidate) =>
      candidate.inventory_items?.some((item) =>
        item?.inventory?.location_levels?.some(
          (level) => Number(level?.available_quantity ?? 0) > 0
        )
      )
    )
    return variant ? [variant.id] : []
  })
}

async function fillCart(container: MedusaContainer, { shop, customer }: Stage, seed: SeedOrder) {
  const shopper = SHOPPERS[seed.shopper]
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regions[seed.currency],
      sales_channel_id: shop.sales_channel_id,
      currency_code: seed.currency,
      email: shopper.account ? customer.email : shopper.email,
      ...(shopper.account ? { customer_id: customer.id } : {}),
      shipping_address: shopper.address,
      billing_address: shopper.address,
      metadata: { [MARK]: seed.key },
    },
  })
  const ids = await variantIds(container, seed.listings)
  await addToCartWorkflow(container).run({
    input: {
      cart_id: cart.id,
      items: ids.map((variant_id) => ({ variant_id, quantity: seed.quantity ?? 1 })),
    },
  })
  if (seed.promotion) {
    await updateCartPromotionsWorkflow(container).run({
      input: { cart_id: cart.id, promo_codes: [WELCOME_CODE], action: PromotionActions.ADD },
    })
  }
  return cart.id
}

/** Opens the payment, pays, completes; the order's money is booked before anything happens to it. */
async function buy(container: MedusaContainer, cart_id: string, provider_id: string) {
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id },
  })
  const { result: session } = await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection.id, provider_id, context: {}, data: {} },
  })
  await payDemoOrder(session)
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart_id } })
  const payments = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ payment_session_id: session.id }, { select: ["id"] })
  for (const { id } of payments) {
    await recordCaptureWorkflow(container).run({ input: { payment_id: id } })
  }
  return result.id
}

const REACHES: Record<Progress, number> = {
  pending: 0,
  processing: 1,
  shipped: 2,
  delivered: 3,
  canceled: 0,
}

async function advance(container: MedusaContainer, id: string, to: Progress, key: string) {
  const by = { id, actor_type: "vendor" as const }
  if (to === "canceled") {
    await cancelVendorOrderWorkflow(container).run({
      input: { ...by, reason: "The glaze cracked in the kiln." },
    })
  }
  if (REACHES[to] >= 1) {
    await fulfillVendorOrderWorkflow(container).run({ input: by })
  }
  if (REACHES[to] >= 2) {
    const tracking_number = `KV${key.replace(/\D/g, "").padStart(3, "0")}${id.slice(-6).toUpperCase()}`
    await shipVendorOrderWorkflow(container).run({
      input: { ...by, carrier: "DHL", tracking_number, tracking_url: null },
    })
  }
  if (REACHES[to] >= 3) {
    await deliverVendorOrderWorkflow(container).run({ input: by })
  }
}

async function vendorOrdersOf(container: MedusaContainer, orderId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "vendor_order",
    fields: ["id", "status", "display_id"],
    filters: { order_id: orderId },
  })
  return data.sort((a, b) =>
    String(a.display_id).localeCompare(String(b.display_id), "en", { numeric: true })
  )
}

/** Places the demo orders the way shoppers do and moves each vendor's part as far as it says. */
export async function ensureOrders(container: MedusaContainer, stage: Stage) {
  if (!DEMO_PROVIDER) {
    console.log("Orders: none, since payments here are real")
    return
  }
  const placed = await container
    .resolve(Modules.ORDER)
    .listOrders({}, { take: 500, select: ["id", "metadata"] })
  const known = new Set(placed.map(({ metadata }) => metadata?.[MARK]))
  for (const seed of SEED_ORDERS.filter(({ key }) => !known.has(key))) {
    const cartId = await fillCart(container, stage, seed)
    const orderId = await buy(container, cartId, DEMO_PROVIDER)
    const vendorOrders = await vendorOrdersOf(container, orderId)
    for (const [index, { id }] of vendorOrders.entries()) {
      await advance(container, id, seed.progress[index] ?? "pending", seed.key)
    }
    console.log(`Orders: ${seed.key}, ${vendorOrders.length} vendor orders`)
  }
}
