import { inventWord } from "../support/names"
import { Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

const work = (stock: number) => ({ title: `${inventWord()} mask`, price: 55, stock })

test("the works of a suspended store vanish, and one in a cart already is refused by name", async ({
  page,
  shop,
}) => {
  const shopper = new Shopper(page)
  const { maker, works } = await shop.makers.open(work(3))
  const [mask] = works
  if (!mask) throw new Error("The store has no work.")
  await shopper.putIntoCart(mask)
  await shopper.checkOut()

  await shop.makers.suspend(maker, "Papers are missing.")
  await shopper.placeOrder()
  const refusal = page.getByRole("alert").filter({ hasText: "cannot be bought" })
  await expect(refusal).toContainText(mask.title)
  await expect(page).toHaveURL(/\/checkout/)

  const gone = async (path: string) => {
    await expect(async () => {
      expect((await page.request.get(path)).status()).toBe(404)
    }).toPass({ timeout: 10_000 })
  }
  await gone(`/listings/${mask.handle}`)
  await gone(`/vendors/${maker.handle}`)
  await page.goto(`/search?q=${encodeURIComponent(mask.title)}`)
  await expect(page.getByRole("link", { name: mask.title })).toHaveCount(0)
})

test("a work that is sold out cannot be bought", async ({ page, shop }) => {
  const { works } = await shop.makers.open(work(0))
  for (const { handle, title } of works) {
    await page.goto(`/listings/${handle}`)
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole("button", { name: "Sold out" })).toBeDisabled()
    await expect(page.getByRole("button", { name: "Add to cart" })).toHaveCount(0)
  }
})

test("of two shoppers with the last piece in their carts one gets it, the other is told", async ({
  page,
  browser,
  shop,
}) => {
  const { works } = await shop.makers.open(work(1))
  const [mask] = works
  if (!mask) throw new Error("The store has no work.")
  const slow = new Shopper(page)
  await slow.putIntoCart(mask)
  await slow.checkOut()

  const other = await browser.newContext({ baseURL: shop.storefrontUrl })
  const fast = new Shopper(await other.newPage())
  await fast.putIntoCart(mask)
  await fast.checkOut()
  await fast.placeOrder()
  await fast.confirmedOrder()
  await other.close()

  await slow.placeOrder()
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/./)
  await expect(page).toHaveURL(/\/checkout/)
  await expect(async () => {
    await page.goto(`/listings/${mask.handle}`)
    await expect(page.getByRole("button", { name: "Sold out" })).toBeDisabled({ timeout: 1000 })
  }).toPass({ timeout: 15_000 })
})
