import type { Headers } from "../helpers/app"
import { withApp } from "../helpers/app"
import { createOperator, createVendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

jest.setTimeout(120_000)

withApp("vendors", (app) => {
  let shop: Shop
  let operator: Headers

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
  })

  it("approves a registered vendor and shows it to shoppers", async () => {
    const vendor = await createVendor(app, operator, "kolam-studio")
    expect(vendor).toMatchObject({ handle: "kolam-studio", stock_location_id: expect.any(String) })
    const { status, data } = await app.api.get("/store/vendors/kolam-studio", shop.store)
    expect(status).toBe(200)
    expect(data.vendor.name).toBe("Studio kolam-studio")
  })
})
