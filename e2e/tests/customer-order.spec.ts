import { inventWord } from "../support/names"
import { expectOrderShown, readOrder, vendorSection } from "../support/orders"
import { ADDRESS, Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

const PASSWORD = "a-password-of-the-journeys"

test("a customer buys from three makers and sees in the account when one part is shipped", async ({
  page,
  shop,
}) => {
  const { backend, makers } = shop
  const shopper = new Shopper(page)
  const email = `${inventWord().toLowerCase()}@shopper.example`
  const open = (thing: string, price: number) =>
    makers.open({ title: `${inventWord()} ${thing}`, price, stock: 2 })
  const first = await open("vase", 45)
  const second = await open("scarf", 79.9)
  const third = await open("chair", 340)

  await test.step("registers in the storefront", async () => {
    await page.goto("/account/register")
    await page.getByLabel("First name").fill("Asha")
    await page.getByLabel("Last name").fill("Rao")
    await page.getByLabel("Email").fill(email)
    await page.getByLabel("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Create account" }).click()
    await expect(page.getByRole("heading", { name: "Hello, Asha" })).toBeVisible()
    await expect(page.getByRole("heading", { name: "No orders yet" })).toBeVisible()
  })

  await test.step("buys; the checkout knows the email already", async () => {
    for (const { works } of [first, second, third]) {
      for (const work of works) await shopper.putIntoCart(work)
    }
    await page.goto("/checkout")
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue(email)
    await shopper.checkOut({ ...ADDRESS, Email: email })
    await shopper.placeOrder()
  })
  const orderId = await shopper.confirmedOrder()
  const token = await backend.signIn("customer", email, PASSWORD)
  const order = await readOrder(backend, orderId, token)
  await expectOrderShown(page, order)

  await test.step("a maker fulfils and ships its part", async () => {
    const part = order.vendorOrders.find(({ vendor }) => vendor.id === first.maker.id)
    const path = `/vendor/orders/${part?.id}`
    await backend.request(`${path}/fulfillments`, { token: first.maker.token, body: {} })
    await backend.request(`${path}/shipments`, {
      token: first.maker.token,
      body: {
        carrier: "Post",
        tracking_number: "RR123456785DE",
        tracking_url: "https://carrier.example/RR123456785DE",
      },
    })
  })

  await test.step("the customer sees that part on its way, and the others waiting", async () => {
    await page.goto("/account")
    await page.getByRole("link", { name: `Order ${order.display_id}` }).click()
    await expect(
      page.getByRole("heading", { level: 1, name: `Order ${order.display_id}` })
    ).toBeVisible()
    const shipped = vendorSection(page, first.maker)
    await expect(shipped.getByText("On its way")).toBeVisible()
    await expect(shipped.getByRole("link", { name: "Track RR123456785DE" })).toHaveAttribute(
      "href",
      "https://carrier.example/RR123456785DE"
    )
    for (const { maker } of [second, third]) {
      await expect(vendorSection(page, maker).getByText("Waiting for the maker")).toBeVisible()
    }
  })

  await test.step("signed out, the account shows nothing any more", async () => {
    await page.goto("/account")
    await page.getByRole("button", { name: "Sign out" }).click()
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
    await page.goto(`/account/orders/${orderId}`)
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  })
})
