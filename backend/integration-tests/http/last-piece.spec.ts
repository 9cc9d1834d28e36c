import axios from "axios"
import { Modules } from "@medusajs/framework/utils"
import { withApp } from "../helpers/app"
import { createPiece, fillCartAtOnce, startPayment, type Piece } from "../helpers/buying"
import { createOperator, createVendor } from "../helpers/people"
import { startSecondServer, type SecondServer } from "../helpers/second-server"
import { setUpShop, type Shop } from "../helpers/shop"

type VendorOrders = { listVendorOrders(filters: object): Promise<unknown[]> }

jest.setTimeout(400_000)

const BUYERS = 50

withApp("last-piece", (app) => {
  let shop: Shop
  let piece: Piece
  let second: SecondServer

  beforeAll(async () => {
    shop = await setUpShop(app)
    const operator = await createOperator(app)
    const vendor = await createVendor(app, operator, "onlyone")
    piece = await createPiece(app, shop, vendor, {
      title: "Last one",
      prices: { eur: 100 },
      stock: 1,
    })
  })

  afterEach(async () => {
    await second?.stop()
  })

  it("goes to one of 50 buyers at two servers, and the others are told cleanly", async () => {
    const carts: string[] = []
    for (let index = 0; index < BUYERS; index++) {
      const cartId = await fillCartAtOnce(app, shop.store, shop.regions.europe, [{ piece }])
      await startPayment(app, shop.store, cartId)
      carts.push(cartId)
    }
    second = await startSecondServer(app)
    const complete = (cartId: string, index: number) =>
      index % 2
        ? app.api.post(`/store/carts/${cartId}/complete`, {}, shop.store)
        : axios.post(
            `${second.url}/store/carts/${cartId}/complete`,
            {},
            { headers: shop.store, validateStatus: () => true }
          )
    const answers = await Promise.all(carts.map(complete))

    const won = answers.filter(({ status }) => status === 200)
    expect(won.map(({ data }) => data.type)).toEqual(["order"])
    const refused = answers.filter(({ status }) => status !== 200)
    expect(
      refused.filter(({ status }) => status !== 400 && status !== 409).map(({ data }) => data)
    ).toEqual([])
    expect(refused).toHaveLength(BUYERS - 1)

    const inventory = app.container.resolve(Modules.INVENTORY)
    const [level] = await inventory.listInventoryLevels({
      inventory_item_id: piece.inventory_item_id,
    })
    expect(level).toMatchObject({ stocked_quantity: 1, reserved_quantity: 1 })
    expect(
      await inventory.listReservationItems({ inventory_item_id: piece.inventory_item_id })
    ).toHaveLength(1)
    expect(await app.container.resolve(Modules.ORDER).listOrders({})).toHaveLength(1)
    const vendorOrders: VendorOrders = app.container.resolve("vendorOrder")
    expect(await vendorOrders.listVendorOrders({})).toHaveLength(1)
    expect(await app.container.resolve(Modules.PAYMENT).listPayments({})).toHaveLength(1)
  })
})
