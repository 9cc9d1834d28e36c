import { catchUp } from "@kalavpp/marketplace/jobs/catch-up-vendor-orders"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { withApp } from "../helpers/app"
import { buy, complete, createPiece, fillCart, startPayment, type Piece } from "../helpers/buying"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import { expectExactSplit, vendorOrdersOf, type VendorOrder } from "../helpers/vendor-orders"

withApp("checkout", (app) => {
  let shop: Shop
  let operator: Record<string, string>
  let vendors: Vendor[]
  let pieces: Piece[]

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
    vendors = []
    pieces = []
    for (const [index, handle] of ["ateliers", "brushes", "ceramics"].entries()) {
      const vendor = await createVendor(app, operator, handle)
      vendors.push(vendor)
      const prices = { eur: 19.99 + index, jpy: 1999 + index, usd: 21.5 }
      pieces.push(await createPiece(app, shop, vendor, { title: `Work ${index}`, prices }))
    }
  })

  const all = () => pieces.map((piece) => ({ piece }))
  const cartOf = async (id: string) =>
    (await app.api.get(`/store/carts/${id}`, shop.store)).data.cart

  it("lets a client that knows no vendors buy from three of them, and each gets its part", async () => {
    const order = await buy(app, shop.store, shop.regions.europe, all())
    const { data } = await app.api.get(`/store/orders/${order.id}/vendor-orders`, shop.store)
    expect(
      data.vendor_orders.map((part: { vendor: { handle: string } }) => part.vendor.handle).sort()
    ).toEqual(vendors.map((vendor) => vendor.handle).sort())
    expect(JSON.stringify(data)).not.toMatch(/commission|net_/)
    expectExactSplit(order, await vendorOrdersOf(app, operator, order.id))
    expect((await app.api.get("/store/orders/order_none/vendor-orders", shop.store)).status).toBe(
      404
    )
  })

  it("makes one order of 20 completes at once, and one more later answers the same", async () => {
    const cartId = await fillCart(app, shop.store, shop.regions.europe, all())
    await startPayment(app, shop.store, cartId)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => complete(app, shop.store, cartId))
    )
    const again = await complete(app, shop.store, cartId)
    expect([...answers, again].map(({ status }) => status)).toEqual(Array(21).fill(200))
    expect(new Set([...answers, again].map(({ data }) => data.order.id)).size).toBe(1)
    expect(await app.container.resolve(Modules.ORDER).listOrders({})).toHaveLength(1)
    expect(await vendorOrdersOf(app, operator, again.data.order.id)).toHaveLength(3)
  })

  it("refuses the line of a vendor suspended meanwhile, by name", async () => {
    const cartId = await fillCart(app, shop.store, shop.regions.europe, all())
    await startPayment(app, shop.store, cartId)
    await app.api.post(`/admin/vendors/${vendors[1]!.id}/suspend`, { reason: "Papers" }, operator)
    const refused = await complete(app, shop.store, cartId)
    expect(refused.status).toBe(400)
    expect(refused.data.message).toContain('"Work 1"')
    expect(refused.data.message).not.toContain('"Work 0"')
    await app.api.post(`/admin/vendors/${vendors[1]!.id}/reinstate`, {}, operator)
    expect((await complete(app, shop.store, cartId)).data.type).toBe("order")
  })

  it("refuses an old price once, shows the new total and sells at it", async () => {
    const cartId = await fillCart(app, shop.store, shop.regions.europe, all())
    await startPayment(app, shop.store, cartId)
    const before = await cartOf(cartId)
    const pricing = app.container.resolve(Modules.PRICING)
    const [price] = await pricing
      .listPrices({ currency_code: ["eur"] }, { take: null })
      .then((prices) => prices.filter((each) => Number(each.amount) === 20.99))
    await pricing.updatePriceSets(price!.price_set_id!, {
      prices: [{ id: price!.id, amount: 25.99, currency_code: "eur" }],
    })
    const refused = await complete(app, shop.store, cartId)
    expect(refused.status).toBe(400)
    expect(refused.data.message).toContain('"Work 1"')
    const after = await cartOf(cartId)
    expect(Math.round((after.total - before.total) * 100)).toBe(500)
    await startPayment(app, shop.store, cartId)
    const { data } = await complete(app, shop.store, cartId)
    expect(data.order.total).toBe(after.total)
  })

  it("refuses a payment of another amount than the cart's", async () => {
    const cartId = await fillCart(app, shop.store, shop.regions.europe, all())
    await startPayment(app, shop.store, cartId)
    const payment = app.container.resolve(Modules.PAYMENT)
    const [session] = await payment.listPaymentSessions({})
    await payment.updatePaymentSession({
      id: session!.id,
      amount: 1,
      currency_code: "eur",
      data: {},
    })
    const refused = await complete(app, shop.store, cartId)
    expect(refused.status).toBe(400)
    expect(refused.data.message).toContain("does not match")
    expect(await app.container.resolve(Modules.ORDER).listOrders({})).toHaveLength(0)
  })

  it("sums the lines that share one inventory item", async () => {
    const vendor = vendors[0]!
    const single = await createPiece(app, shop, vendor, {
      title: "Single",
      prices: { eur: 10 },
      stock: 1,
    })
    const twin = await createPiece(app, shop, vendor, {
      title: "Twin",
      prices: { eur: 12 },
      inventory_item_id: single.inventory_item_id,
    })
    const cartId = await fillCart(app, shop.store, shop.regions.europe, [
      { piece: single },
      { piece: twin },
    ])
    await startPayment(app, shop.store, cartId)
    const refused = await complete(app, shop.store, cartId)
    expect(refused.status).toBe(400)
    expect(refused.data.message).toContain('"Single" and "Twin"')
    const [level] = await app.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({ inventory_item_id: single.inventory_item_id })
    expect(level).toMatchObject({ stocked_quantity: 1, reserved_quantity: 0 })
  })

  it("sells what no vendor owns for the house, without commission", async () => {
    const loose = await createPiece(
      app,
      shop,
      vendors[0]!,
      { title: "Loose", prices: { eur: 30 } },
      false
    )
    const order = await buy(app, shop.store, shop.regions.europe, [
      { piece: loose },
      { piece: pieces[1]! },
    ])
    const parts = await vendorOrdersOf(app, operator, order.id)
    const house = parts.find((part) => part.vendor.handle === "house")!
    expect(house.items.map((item) => item.title)).toEqual(["Loose"])
    expect(house.commission_total).toBe(0)
    expectExactSplit(order, parts)
  })

  async function unplaceAll(orderId: string) {
    const parts = await vendorOrdersOf(app, operator, orderId)
    const service: { unplace(ids: string[]): Promise<void> } = app.container.resolve("vendorOrder")
    await service.unplace(parts.map(({ id }) => id))
  }

  it("repairs an order whose process died before its vendor orders", async () => {
    const order = await buy(app, shop.store, shop.regions.europe, all())
    const before = await vendorOrdersOf(app, operator, order.id)
    await unplaceAll(order.id)
    expect(await vendorOrdersOf(app, operator, order.id)).toHaveLength(0)
    const hour = 3_600_000
    const window = { since: new Date(Date.now() - hour), until: new Date(Date.now() + hour) }
    await catchUp(app.container, window)
    await catchUp(app.container, window)
    const after = await vendorOrdersOf(app, operator, order.id)
    const money = (parts: VendorOrder[]) =>
      parts.map((part) => [part.display_id, part.total, part.net_total]).sort()
    expect(money(after)).toEqual(money(before))
  })

  it("lets no vendor send what a broken checkout never paid, and gives its pieces back", async () => {
    const order = await buy(app, shop.store, shop.regions.europe, all())
    const payment = app.container.resolve(Modules.PAYMENT)
    const db = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    // As a process leaves it that dies between the order and the payment's authorisation.
    await unplaceAll(order.id)
    await db.raw("DELETE FROM payment")
    await db.raw("UPDATE payment_session SET status = 'pending', authorized_at = NULL")
    expect(await payment.listPayments({})).toHaveLength(0)
    const hour = 3_600_000
    const window = { since: new Date(Date.now() - hour), until: new Date(Date.now() + hour) }
    await catchUp(app.container, window)
    expect(await vendorOrdersOf(app, operator, order.id)).toHaveLength(0)

    await db.raw(`UPDATE "order" SET created_at = created_at - interval '20 minutes'`)
    await catchUp(app.container, window)
    const orders = await app.container.resolve(Modules.ORDER).listOrders({ id: order.id })
    expect(orders[0]!.status).toBe("canceled")
    expect(await app.container.resolve(Modules.INVENTORY).listReservationItems({})).toHaveLength(0)
  })
})
