import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { unpaidOrders } from "../workflows/checkout/unpaid-orders"
import { followVendorOrdersWorkflow } from "../workflows/follow-vendor-orders"
import { sendOrderMailsWorkflow } from "../workflows/send-order-mails"
import { splitOrderWorkflow } from "../workflows/split-order"
import { orderMails } from "../workflows/steps/send-order-mails"

const MINUTE = 60_000
/** How far back a freshly started process looks; a running one looks back an hour. */
const FIRST_LOOK = 7 * 24 * 60 * MINUTE
const PAGE = 200
/** Long after any checkout has ended. */
const ABANDONED_AFTER = 15 * MINUTE

let lookedUntil: number | undefined

type SweptOrder = { id: string; created_at: string | Date }
type Attempt = (what: string, work: () => Promise<unknown>) => Promise<void>
type Window = { since: Date; until: Date }

/** What a process that died left undone: orders without vendor orders, moves not followed, mails not sent. */
export default async function catchUpVendorOrders(container: MedusaContainer) {
  const now = Date.now()
  const since = new Date(lookedUntil === undefined ? now - FIRST_LOOK : lookedUntil - 60 * MINUTE)
  // Orders of the last seconds are still in their checkout.
  await catchUp(container, { since, until: new Date(now - MINUTE / 2) })
  lookedUntil = now
}

/** The job's work for a given window; a window may be repeated without harm. */
export async function catchUp(container: MedusaContainer, window: Window) {
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`${what} failed: ${String(error)}`)
    }
  }
  for await (const orders of orderPages(container, window)) {
    await cancelAbandoned(container, orders, attempt)
    const missing = await unsplit(orders, container)
    const unpaid = await unpaidOrders(missing, container)
    for (const order_id of missing.filter((id) => !unpaid.has(id))) {
      await attempt(`Splitting order ${order_id}`, () =>
        splitOrderWorkflow(container).run({ input: { order_id } })
      )
    }
  }
  for (const order_id of await ordersWithMoves(container, window)) {
    await attempt(`Following order ${order_id}`, () =>
      followVendorOrdersWorkflow(container).run({ input: { order_id } })
    )
  }
  const untold = await ordersWithoutMails(container, window)
  const unpaid = await unpaidOrders(untold, container)
  for (const order_id of untold.filter((id) => !unpaid.has(id))) {
    await attempt(`Mails of order ${order_id}`, () =>
      sendOrderMailsWorkflow(container).run({ input: { order_id } })
    )
  }
}

/** Nobody can pay these any more; canceling gives their reserved pieces back. */
async function cancelAbandoned(container: MedusaContainer, orders: SweptOrder[], attempt: Attempt) {
  const old = orders.filter(
    ({ created_at }) => Date.now() - Number(new Date(created_at)) > ABANDONED_AFTER
  )
  const unpaid = await unpaidOrders(
    old.map(({ id }) => id),
    container
  )
  for (const [order_id] of [...unpaid].filter(([, status]) => status === "pending")) {
    await attempt(`Canceling abandoned order ${order_id}`, async () => {
      await cancelOrderWorkflow(container).run({ input: { order_id } })
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Order ${order_id} was canceled: its checkout broke off before the payment.`)
    })
  }
}

async function* orderPages(container: MedusaContainer, { since, until }: Window) {
  const orders = container.resolve(Modules.ORDER)
  for (let skip = 0; ; skip += PAGE) {
    const page = await orders.listOrders(
      { created_at: { $gte: since.toISOString(), $lte: until.toISOString() } },
      {
        select: ["id", "is_draft_order", "created_at"],
        take: PAGE,
        skip,
        order: { created_at: "ASC" },
      }
    )
    yield page.filter((order) => !order.is_draft_order)
    if (page.length < PAGE) {
      return
    }
  }
}

async function unsplit(orders: SweptOrder[], container: MedusaContainer): Promise<string[]> {
  const orderIds = orders.map(({ id }) => id)
  if (!orderIds.length) {
    return []
  }
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const known = await service.listVendorOrders(
    { order_id: orderIds },
    { select: ["order_id"], take: null }
  )
  const split = new Set(known.map((order) => order.order_id))
  return orderIds.filter((id) => !split.has(id))
}

async function ordersWithMoves(container: MedusaContainer, { since }: Window): Promise<string[]> {
  const moved = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillments({ updated_at: { $gte: since.toISOString() } }, { select: ["id"], take: null })
  if (!moved.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_fulfillment",
    fields: ["order_id"],
    filters: { fulfillment_id: moved.map(({ id }) => id) },
  })
  return [...new Set(data.map((link) => link.order_id))]
}

async function ordersWithoutMails(
  container: MedusaContainer,
  { since }: Window
): Promise<string[]> {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const changed = await service.listVendorOrders(
    { $or: [{ placed_at: { $gte: since } }, { shipped_at: { $gte: since } }] },
    { select: ["order_id"], take: null }
  )
  const orderIds = [...new Set(changed.map((order) => order.order_id))]
  const missing = []
  for (const orderId of orderIds) {
    const keys = (await orderMails(orderId, container)).map((mail) => mail.idempotency_key)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "notification",
      fields: ["idempotency_key"],
      filters: { idempotency_key: keys },
    })
    if (new Set(data.map((row) => row.idempotency_key)).size < keys.length) {
      missing.push(orderId)
    }
  }
  return missing
}

export const config = { name: "catch-up-vendor-orders", schedule: "* * * * *" }
