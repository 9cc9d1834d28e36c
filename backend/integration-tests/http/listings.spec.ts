import type { Headers } from "../helpers/app"
import { withApp } from "../helpers/app"
import { createListing, publishListing, within2s } from "../helpers/listings"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

jest.setTimeout(120_000)

withApp("listings", (app) => {
  let shop: Shop
  let operator: Headers
  let vendor: Vendor

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
    vendor = await createVendor(app, operator, "kolam-studio")
  })

  const inShop = (handle: string) => app.api.get(`/store/listings/${handle}`, shop.store)

  it("leads from a draft over the review into the shop", async () => {
    const draft = await createListing(app, vendor)
    expect(draft).toMatchObject({ status: "draft", handle: "wave-over-indigo", kind: "physical" })
    expect((await inShop(draft.handle)).status).toBe(404)

    const submitted = await app.api.post(`/vendor/listings/${draft.id}/submit`, {}, vendor.headers)
    expect(submitted.data.listing).toMatchObject({ status: "proposed" })
    const queue = await app.api.get("/admin/listings?status=proposed", operator)
    expect(queue.data.listings.map((row: { id: string }) => row.id)).toEqual([draft.id])

    const published = await app.api.post(`/admin/listings/${draft.id}/publish`, {}, operator)
    expect(published.data.listing).toMatchObject({ status: "published" })
    const { data } = await within2s(
      () => app.api.get("/store/listings", shop.store),
      ({ data }) => data.count === 1
    )
    expect(data.listings[0]).toMatchObject({
      id: draft.id,
      title: "Wave over Indigo",
      price: { currency_code: "eur", amount: 120, max_amount: 120 },
      vendor: { handle: "kolam-studio" },
      in_stock: true,
      low_stock: 3,
    })
  })
})
