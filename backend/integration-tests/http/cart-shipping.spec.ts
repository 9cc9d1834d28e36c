import { withApp } from "../helpers/app"
import { complete, createPiece, fillCart, startPayment, type Piece } from "../helpers/buying"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

withApp("cart-shipping", (app) => {
  let shop: Shop
  let vendors: Vendor[]
  let pieces: Piece[]
  let express: string

  beforeAll(async () => {
    shop = await setUpShop(app)
    const operator = await createOperator(app)
    vendors = []
    pieces = []
    for (const handle of ["anvil", "bellows", "chisel"]) {
      const vendor = await createVendor(app, operator, handle)
      vendors.push(vendor)
      pieces.push(await createPiece(app, shop, vendor, { title: handle, prices: { eur: 20 } }))
    }
    const { status, data } = await app.api.post(
      "/vendor/shipping-options",
      { name: "Express", prices: [{ currency_code: "eur", amount: 15 }] },
      vendors[0]!.headers
    )
    expect([status, JSON.stringify(data)]).toEqual([201, expect.anything()])
    express = data.shipping_option.id
  })

  const cartOf = async (id: string) =>
    (
      await app.api.get(
        `/store/carts/${id}?fields=*shipping_methods,total,*payment_collection`,
        shop.store
      )
    ).data.cart
  const vendorsOf = async (id: string) =>
    (await app.api.get(`/store/carts/${id}/vendors`, shop.store)).data.vendors
  const amounts = async (id: string) =>
    (await vendorsOf(id)).map(
      (vendor: { handle: string; shipping_method: { amount: number } | null }) => [
        vendor.handle,
        vendor.shipping_method?.amount ?? null,
      ]
    )

  it("gives each vendor its cheapest option once there is an address, and keeps a choice", async () => {
    const cartId = await fillCart(
      app,
      shop.store,
      shop.regions.europe,
      pieces.slice(0, 2).map((piece) => ({ piece }))
    )
    expect(await amounts(cartId)).toEqual([
      ["anvil", 6],
      ["bellows", 6],
    ])
    const [anvil] = await vendorsOf(cartId)
    expect(anvil.shipping_options.map((option: { amount: number }) => option.amount)).toEqual([
      6, 15,
    ])
    expect(anvil.item_total).toBe(20)

    await app.api.post(
      `/store/carts/${cartId}/shipping-methods`,
      { option_id: express },
      shop.store
    )
    await app.api.post(
      `/store/carts/${cartId}/line-items`,
      { variant_id: pieces[2]!.variant_id, quantity: 1 },
      shop.store
    )
    expect(await amounts(cartId)).toEqual([
      ["anvil", 15],
      ["bellows", 6],
      ["chisel", 6],
    ])
  })

  it("drops the method of a vendor with nothing left in the cart", async () => {
    const cartId = await fillCart(app, shop.store, shop.regions.europe, [{ piece: pieces[0]! }])
    const { data } = await app.api.get(`/store/carts/${cartId}`, shop.store)
    await app.api.post(
      `/store/carts/${cartId}/line-items`,
      { variant_id: pieces[1]!.variant_id, quantity: 1 },
      shop.store
    )
    await app.api.delete(`/store/carts/${cartId}/line-items/${data.cart.items[0].id}`, shop.store)
    expect((await cartOf(cartId)).shipping_methods).toHaveLength(1)
    expect(await amounts(cartId)).toEqual([["bellows", 6]])
  })

  it("lets the amount to pay follow the shipping, and never adds any afterwards", async () => {
    const cartId = await fillCart(
      app,
      shop.store,
      shop.regions.europe,
      pieces.map((piece) => ({ piece }))
    )
    const collection = await startPayment(app, shop.store, cartId)
    expect(collection.amount).toBe(78)
    await app.api.post(
      `/store/carts/${cartId}/shipping-methods`,
      { option_id: express },
      shop.store
    )
    expect((await cartOf(cartId)).payment_collection.amount).toBe(87)
    await startPayment(app, shop.store, cartId)
    const { data } = await complete(app, shop.store, cartId)
    expect(data.order.total).toBe(87)
  })

  it("ships a cart that came with address and items in one call before it is paid", async () => {
    const { data } = await app.api.post(
      "/store/carts",
      {
        region_id: shop.regions.europe.id,
        email: "once@example.com",
        shipping_address: {
          first_name: "A",
          last_name: "B",
          address_1: "x",
          city: "Berlin",
          postal_code: "10115",
          country_code: "de",
        },
        items: pieces.map((piece) => ({ variant_id: piece.variant_id, quantity: 1 })),
      },
      shop.store
    )
    const collection = await startPayment(app, shop.store, data.cart.id)
    expect(collection.amount).toBe(78)
    expect((await complete(app, shop.store, data.cart.id)).data.order.total).toBe(78)
  })
})
