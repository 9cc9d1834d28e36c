import { withApp } from "../helpers/app"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

jest.setTimeout(120_000)

withApp("vendor shipping options", (app) => {
  let shop: Shop
  let vendor: Vendor

  beforeAll(async () => {
    shop = await setUpShop(app)
    vendor = await createVendor(app, await createOperator(app), "kolam")
  })

  const create = (body: object) => app.api.post("/vendor/shipping-options", body, vendor.headers)
  const express = { name: "Express", prices: [{ currency_code: "EUR", amount: 19.5 }] }

  async function offered() {
    const body = { region_id: shop.regions.europe.id, shipping_address: { country_code: "de" } }
    const { data } = await app.api.post("/store/carts", body, shop.store)
    const answer = await app.api.get(`/store/shipping-options?cart_id=${data.cart.id}`, shop.store)
    return answer.data.shipping_options
      .map(({ name, amount }: { name: string; amount: number }) => [name, amount])
      .sort()
  }

  it("are made, changed, offered to shoppers and taken away", async () => {
    const { status, data } = await create(express)
    expect([status, data.shipping_option]).toEqual([
      201,
      expect.objectContaining({
        name: "Express",
        prices: [{ currency_code: "eur", amount: 19.5 }],
      }),
    ])
    const path = `/vendor/shipping-options/${data.shipping_option.id}`
    const changed = await app.api.post(
      path,
      {
        name: "By courier",
        prices: [
          { currency_code: "eur", amount: 25 },
          { currency_code: "jpy", amount: 900 },
        ],
      },
      vendor.headers
    )
    expect(changed.data.shipping_option.name).toBe("By courier")
    expect(changed.data.shipping_option.prices).toHaveLength(2)
    expect(await offered()).toEqual([
      ["By courier", 25],
      ["Standard shipping", 6],
    ])
    expect((await app.api.delete(path, vendor.headers)).status).toBe(200)
    expect(await offered()).toEqual([["Standard shipping", 6]])
    expect((await app.api.get(path, vendor.headers)).status).toBe(404)
  })

  it("name the field that does not fit", async () => {
    const refusal = async (body: object) => (await create(body)).data.message
    expect(await refusal({ ...express, prices: [] })).toMatch(/^prices: /)
    expect(await refusal({ ...express, prices: [{ currency_code: "eur", amount: -1 }] })).toMatch(
      /^prices\.0\.amount: /
    )
    expect(await refusal({ ...express, prices: [{ currency_code: "gbp", amount: 1 }] })).toBe(
      "prices.0.currency_code: the shop does not sell in GBP"
    )
    expect(await refusal({ ...express, prices: [{ currency_code: "jpy", amount: 1.5 }] })).toBe(
      "prices.0.amount: JPY has 0 decimal places"
    )
    expect(await refusal({ ...express, service_zone_id: "serzo_other" })).toMatch(/service_zone_id/)
  })

  it("keep at least one, or nobody could buy", async () => {
    const { data } = await app.api.get("/vendor/shipping-options", vendor.headers)
    const last = await app.api.delete(
      `/vendor/shipping-options/${data.shipping_options[0].id}`,
      vendor.headers
    )
    expect([last.status, last.data.message]).toEqual([
      400,
      "A store needs a shipping option: this is the last one.",
    ])
  })
})
