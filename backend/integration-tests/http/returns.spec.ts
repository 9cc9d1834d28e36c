import type { Headers } from "../helpers/app"
import { createPiece, type Piece } from "../helpers/buying"
import { sql } from "../helpers/database"
import { createCustomer, createOperator, createVendor, type Vendor } from "../helpers/people"
import { capturedParts, refundsAtStripe, trialBalance } from "../helpers/refunds"
import { setUpShop, type Shop } from "../helpers/shop"
import { buyByCard, STRIPE, withStripe } from "../helpers/stripe"
import type { VendorOrder } from "../helpers/vendor-orders"
import { eventually } from "../helpers/wait"

jest.setTimeout(120_000)

withStripe("returns", (app, stripe) => {
  let shop: Shop
  let operator: Headers
  let vendor: Vendor
  let piece: Piece

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE])
    operator = await createOperator(app)
    vendor = await createVendor(app, operator, "anna")
    piece = await createPiece(app, shop, vendor, {
      title: "A print",
      prices: { eur: 80 },
      stock: 5,
    })
  })

  /** Two pieces, paid and on their way. */
  async function shipped(): Promise<{ order: { id: string; total: number }; own: VendorOrder }> {
    const lines = [{ piece, quantity: 2 }]
    const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, lines)
    const [own] = await capturedParts(app, operator, order.id)
    const act = (verb: string, body: object = {}) =>
      app.api.post(`/vendor/orders/${own!.id}/${verb}`, body, vendor.headers)
    await act("fulfillments")
    await act("shipments", { carrier: "Post", tracking_number: "1" })
    return { order, own: own! }
  }
  const ask = (order: { id: string }, own: VendorOrder, body: object = {}, headers = shop.store) =>
    app.api.post(
      `/store/orders/${order.id}/returns`,
      {
        vendor_order_id: own.id,
        items: [{ id: own.items[0]!.id, quantity: 1, reason: "too small" }],
        email: "shopper@example.com",
        ...body,
      },
      headers
    )
  const act = (id: string, verb: string, body: object = {}) =>
    app.api.post(`/vendor/returns/${id}/${verb}`, body, vendor.headers)
  const stock = async () =>
    (
      await sql(
        app,
        "SELECT stocked_quantity::int AS stocked FROM inventory_level WHERE location_id = ?",
        [vendor.stock_location_id]
      )
    )[0]!.stocked as number

  it("is asked for, accepted, received into stock and refunded; Medusa shows the same", async () => {
    const { order, own } = await shipped()
    const asked = await ask(order, own)
    expect([asked.status, asked.data.return?.status]).toEqual([201, "requested"])
    const { id, return_id } = asked.data.return
    const medusa = async () =>
      (await app.api.get(`/admin/returns/${return_id}`, operator)).data.return.status
    expect(await medusa()).toBe("requested")

    expect((await act(id, "receive")).data.message).toMatch(/from requested to received/)
    expect((await act(id, "accept")).data.return.status).toBe("accepted")
    const before = await stock()
    expect((await act(id, "receive")).data.return.status).toBe("received")
    expect(await stock()).toBe(before + 1)
    expect(await medusa()).toBe("received")

    const paid = await act(id, "refund")
    expect([paid.status, paid.data.refund?.amount, paid.data.return?.status]).toEqual([
      200,
      80,
      "refunded",
    ])
    expect(await refundsAtStripe(stripe)).toHaveLength(1)
    const { data } = await app.api.get(`/admin/orders/${order.id}?fields=summary,total`, operator)
    expect([data.order.total, data.order.summary.pending_difference]).toEqual([order.total - 80, 0])
    expect(await trialBalance(app)).toBe(0n)
    expect((await act(id, "refund")).status).toBe(400)
    await eventually(async () => {
      const mails = await sql(
        app,
        "SELECT idempotency_key FROM notification WHERE template = 'return-changed'"
      )
      expect(mails).toHaveLength(5)
    })
  })

  it("refused, the pieces can be asked for again, but never more than there are", async () => {
    const { order, own } = await shipped()
    const items = [{ id: own.items[0]!.id, quantity: 2 }]
    const { data } = await ask(order, own, { items })
    expect((await ask(order, own)).data.message).toMatch(/Only 0 of "A print"/)
    expect((await act(data.return.id, "refuse")).status).toBe(400)
    const refused = await act(data.return.id, "refuse", { reason: "worn" })
    expect(refused.data.return.status).toBe("refused")
    expect((await ask(order, own, { items })).status).toBe(201)
  })

  it("is not for strangers, nor for what was not shipped", async () => {
    const lines = [{ piece }]
    const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, lines)
    const [own] = await capturedParts(app, operator, order.id)
    expect((await ask(order, own!)).data.message).toMatch(/pending has nothing to send back/)
    expect((await ask(order, own!, { email: "other@example.com" })).status).toBe(404)
    expect((await ask(order, own!, { email: undefined })).status).toBe(404)
    const stranger = await createCustomer(app, shop.store)
    expect((await ask(order, own!, {}, stranger)).status).toBe(404)
  })
})
