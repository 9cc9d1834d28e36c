import type { Maker, Work } from "../support/makers"
import { amountOf, shown } from "../support/money"
import { inventWord } from "../support/names"
import { expectOrderShown, readOrder, vendorSection } from "../support/orders"
import { ADDRESS, Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

type Stall = { maker: Maker; works: Work[] }

type Cart = { total: number; items: { title: string; total: number; quantity: number }[] }

const work = (thing: string, price: number) => ({
  title: `${inventWord()} ${thing}`,
  price,
  stock: 5,
})

test("a guest buys from three makers in one cart and pays once", async ({ page, shop }) => {
  const { backend, makers } = shop
  const shopper = new Shopper(page)
  const potter = await makers.open(work("bowl", 38.5), work("jug", 64))
  const printer = await makers.open(work("print", 120))
  const weaver = await makers.open(work("cloth", 19.99))
  const stalls: [Stall, Stall, Stall] = [potter, printer, weaver]

  await test.step("finds works on the listing pages and puts them into the cart", async () => {
    for (const { maker, works } of stalls) {
      await page.goto(`/vendors/${maker.handle}`)
      for (const { title } of works) {
        await page.getByRole("link", { name: title }).click()
        await shopper.addShownWork(title)
        await page.goBack()
      }
    }
    await expect(page.getByRole("link", { name: "Cart, 4 pieces" })).toBeVisible()
  })

  await test.step("sees the cart grouped by maker, and takes a second piece", async () => {
    await page.getByRole("link", { name: "Cart, 4 pieces" }).click()
    for (const { maker, works } of stalls) {
      const section = vendorSection(page, maker)
      await expect(section.getByRole("listitem")).toHaveCount(works.length)
      for (const { title, price } of works) {
        await expect(section.getByRole("listitem").filter({ hasText: title })).toContainText(
          shown(price)
        )
      }
    }
    const cloth = weaver.works[0]?.title ?? ""
    await page.getByRole("button", { name: `One more of ${cloth}` }).click()
    await expect(vendorSection(page, weaver.maker)).toContainText(shown(39.98))
    const path = `/store/carts/${await shopper.cartId()}?fields=%2Bitems.total`
    const { cart } = await backend.request<{ cart: Cart }>(path)
    const summary = page.getByRole("region", { name: "Summary" })
    await expect(amountOf(summary, /^Total/)).toHaveText(shown(cart.total))
  })

  await test.step("chooses one delivery per maker and reviews", async () => {
    await page.getByRole("link", { name: "Checkout" }).click()
    await shopper.fillAddress()
    for (const { maker } of stalls) {
      const choices = page.getByRole("group", { name: maker.name }).getByRole("radio")
      await choices.first().check()
    }
    await shopper.chooseDelivery()
    await shopper.fillCard()
    await expect(page.getByText(ADDRESS["Street and number"])).toBeVisible()
    for (const { maker } of stalls) {
      await expect(page.getByRole("main").getByText(`${maker.name}: `)).not.toContainText(
        "not chosen"
      )
    }
  })

  const seen = amountOf(page.getByRole("complementary", { name: "Order summary" }), /^Total/)
  const total = await seen.innerText()
  await shopper.placeOrder()
  const orderId = await shopper.confirmedOrder()

  await test.step("the confirmation has one section per maker, and its sums are the order's", async () => {
    const order = await readOrder(backend, orderId)
    expect(order.email).toBe(ADDRESS.Email)
    expect(shown(order.total)).toBe(total)
    const sellers = order.vendorOrders.map(({ vendor }) => vendor.name)
    expect(sellers.sort()).toEqual(stalls.map(({ maker }) => maker.name).sort())
    await expectOrderShown(page, order)
    for (const { maker, works } of stalls) {
      for (const { title } of works) {
        await expect(vendorSection(page, maker).getByText(title)).toBeVisible()
      }
    }
  })

  await test.step("every maker got an order with its own works only", async () => {
    for (const { maker, works } of stalls) {
      const { vendor_orders } = await backend.request<{
        vendor_orders: { order_id: string; items: { title: string }[] }[]
      }>("/vendor/orders", { token: maker.token })
      expect(vendor_orders.map(({ order_id }) => order_id)).toEqual([orderId])
      const titles = vendor_orders[0]?.items.map(({ title }) => title).sort()
      expect(titles).toEqual(works.map(({ title }) => title).sort())
    }
  })

  await test.step("the cart is empty again", async () => {
    await page.goto("/cart")
    await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible()
  })
})
