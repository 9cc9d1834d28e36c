import { withApp } from "../helpers/app"
import { buy, createPiece, type Piece } from "../helpers/buying"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

withApp("checkout", (app) => {
  let shop: Shop
  let vendors: Vendor[]
  let pieces: Piece[]

  beforeAll(async () => {
    shop = await setUpShop(app)
    const operator = await createOperator(app)
    vendors = []
    for (const handle of ["ateliers", "brushes", "ceramics"]) {
      vendors.push(await createVendor(app, operator, handle))
    }
    pieces = []
    for (const [index, vendor] of vendors.entries()) {
      const prices = { eur: 19.99 + index, jpy: 1999 + index, usd: 21.5 }
      pieces.push(await createPiece(app, shop, vendor, { title: `Work ${index}`, prices }))
    }
  })

  it("a client that knows no vendors buys from three of them, and each gets its part", async () => {
    const order = await buy(app, shop.store, shop.regions.europe, pieces.map((piece) => ({ piece })))
    const { status, data } = await app.api.get(`/store/orders/${order.id}/vendor-orders`, shop.store)
    expect(status).toBe(200)
    expect(data.vendor_orders.map((part: { vendor: { handle: string } }) => part.vendor.handle).sort()).toEqual(
      vendors.map((vendor) => vendor.handle).sort()
    )
    const cents = (amount: number) => Math.round(amount * 100)
    const sum = data.vendor_orders.reduce((total: number, part: { total: number }) => total + cents(part.total), 0)
    expect(sum).toBe(cents(order.total))
  })
})
