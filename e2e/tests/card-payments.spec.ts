import type { Page } from "@playwright/test"
import { answerBank, CARDS } from "../support/cards"
import { inventWord } from "../support/names"
import { readOrder } from "../support/orders"
import { Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

type Shop = Parameters<Parameters<typeof test>[2]>[0]["shop"]

/** A shopper with one work in the cart who is about to pay. */
async function aboutToPay(page: Page, shop: Shop, stock = 2) {
  const shopper = new Shopper(page)
  const { maker, works } = await shop.makers.open({
    title: `${inventWord()} lamp`,
    price: 48,
    stock,
  })
  for (const work of works) await shopper.putIntoCart(work)
  await shopper.checkOut()
  return { shopper, maker, work: works[0]! }
}

/** How many orders a maker has got. */
async function ordersOf(shop: Shop, token: string): Promise<number> {
  const { count } = await shop.backend.request<{ count: number }>("/vendor/orders", { token })
  return count
}

test("a declined card is told at its field, and another one pays", async ({ page, shop }) => {
  const { shopper, maker } = await aboutToPay(page, shop)
  await shopper.fillCard(CARDS.declined)
  await shopper.placeOrder()
  const number = page.getByLabel("Card number")
  await expect(number).toHaveAccessibleDescription(/Your bank declined this card/)
  await expect(number).toBeFocused()
  await expect(page.getByRole("link", { name: "Cart, 1 piece" })).toBeVisible()
  expect(await ordersOf(shop, maker.token)).toBe(0)

  await shopper.fillCard(CARDS.good)
  await shopper.placeOrder()
  const order = await readOrder(shop.backend, await shopper.confirmedOrder())
  expect(order.vendorOrders).toHaveLength(1)
})

test("the bank is asked: refused there the cart stays, confirmed there it is an order", async ({
  page,
  shop,
}) => {
  const { shopper, maker } = await aboutToPay(page, shop)
  await shopper.fillCard(CARDS.secure)
  await shopper.placeOrder()
  await answerBank(page, "Fail")
  await expect(page.getByText(/Your bank did not confirm the payment/)).toBeVisible()
  expect(await ordersOf(shop, maker.token)).toBe(0)

  await shopper.fillCard(CARDS.secure)
  await shopper.placeOrder()
  await answerBank(page, "Complete")
  await shopper.confirmedOrder()
  expect(await ordersOf(shop, maker.token)).toBe(1)
})

test("pressing twice, reloading and going back after paying never buy a second time", async ({
  page,
  shop,
}) => {
  const { shopper, maker } = await aboutToPay(page, shop)
  await page.getByRole("button", { name: "Place order" }).dblclick()
  const orderId = await shopper.confirmedOrder()
  await page.reload()
  expect(await shopper.confirmedOrder()).toBe(orderId)
  await page.goto("/checkout?step=payment")
  expect(await shopper.confirmedOrder()).toBe(orderId)
  await page.goBack()
  await page.goBack()
  expect(await shopper.confirmedOrder()).toBe(orderId)
  expect(await ordersOf(shop, maker.token)).toBe(1)
})

test("a payment that went through while the browser was closed leads to its order", async ({
  page,
  shop,
}) => {
  const { shopper, maker } = await aboutToPay(page, shop)
  const cart_id = await shopper.cartId()
  await page.goto("about:blank")
  const { backend, stripe } = shop
  type Collection = {
    payment_collection: { id: string; payment_sessions?: { data: { client_secret: string } }[] }
  }
  const post = (path: string, body: object) =>
    backend.request<Collection>(`/store/payment-collections${path}`, { body })
  const { payment_collection: opened } = await post("", { cart_id })
  const { payment_collection: open } = await post(`/${opened.id}/payment-sessions`, {
    provider_id: "pp_stripe_stripe",
  })
  await stripe.confirm(open.payment_sessions?.[0]?.data.client_secret ?? "")
  await expect(async () => expect(await ordersOf(shop, maker.token)).toBe(1)).toPass()

  await page.goto("/cart")
  await shopper.confirmedOrder()
  await page.goto("/cart")
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible()
})

test("sold out between the payment and the order: the shopper is told and gets the money back", async ({
  page,
  shop,
}) => {
  const { shopper, maker, work } = await aboutToPay(page, shop, 1)
  const { stripe } = shop
  // The bank's page is where the time passes in which somebody else buys the last piece.
  await shopper.fillCard(CARDS.secure)
  await shopper.placeOrder()
  await expect(page.getByRole("heading", { name: "Confirm your payment" })).toBeVisible()
  await shop.makers.setStock(maker, work, 0)
  await answerBank(page, "Complete")
  const told = page.getByRole("alert").filter({ hasText: work.title })
  await expect(told).toContainText("Not enough stock", { timeout: 60_000 })
  await expect(told).toContainText("goes back to your card by itself")
  expect(await ordersOf(shop, maker.token)).toBe(0)
  const [intent] = await stripe.list<{ id: string }>("/v1/payment_intents", { limit: "1" })
  await expect(async () => {
    const refunds = await stripe.list("/v1/refunds", { payment_intent: intent?.id ?? "" })
    expect(refunds).toHaveLength(1)
  }).toPass({ timeout: 60_000 })

  // The cart goes on without that work and without that payment.
  const { works } = await shop.makers.open({ title: `${inventWord()} torch`, price: 48, stock: 2 })
  for (const other of works) await shopper.putIntoCart(other)
  await expect(page.getByRole("link", { name: "Cart, 1 piece" })).toBeVisible()
  await page.goto("/checkout?step=delivery")
  await shopper.chooseDelivery()
  await shopper.fillCard()
  await shopper.placeOrder()
  await shopper.confirmedOrder()
})
