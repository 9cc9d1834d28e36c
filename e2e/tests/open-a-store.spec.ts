import { submitWork, newMaker } from "../support/makers"
import { inventWord, misspell } from "../support/names"
import { Operator } from "../support/operator"
import { expect, test } from "../support/test"

test("a maker opens a store, the operator approves it and its work, a shopper who misspells the work finds it", async ({
  page,
  browser,
  shop,
}) => {
  const maker = newMaker()
  const word = inventWord()
  const title = `${word} lantern`
  const operatorPage = await (await browser.newContext({ baseURL: shop.backendUrl })).newPage()
  const operator = new Operator(operatorPage, shop)

  await test.step("the maker applies in the storefront", async () => {
    await page.goto("/sell")
    await page.getByLabel("Store name").fill(maker.name)
    await expect(page.getByLabel("Store address")).toHaveValue(maker.handle)
    await page.getByLabel("First name").fill("Mina")
    await page.getByLabel("Last name").fill("Maker")
    await page.getByLabel("Country", { exact: true }).selectOption({ label: "Germany" })
    await page.getByLabel(/Your story/).fill("Lanterns of paper and ash wood.")
    await page.getByLabel("Email").fill(maker.email)
    await page.getByLabel("Password").fill(maker.password)
    await page.getByRole("button", { name: "Open a store" }).click()
    await expect(page.getByRole("heading", { name: "We are looking at your store" })).toBeVisible()
  })

  await test.step("a store that waits is not shown and cannot list", async () => {
    await expect(page.getByText("pending")).toBeVisible()
    const answer = await page.request.get(`/vendors/${maker.handle}`)
    expect(answer.status()).toBe(404)
    const token = await shop.backend.signIn("vendor_member", maker.email, maker.password)
    const refused = submitWork(shop.backend, token, { title, price: 80, stock: 3 })
    await expect(refused).rejects.toMatchObject({ status: 403 })
  })

  await test.step("the operator approves it in Medusa Admin", async () => {
    await operator.signIn()
    await operator.approve(maker.name)
  })

  await test.step("the maker sees it and submits a work", async () => {
    await page.goto("/sell/status")
    await expect(page.getByRole("heading", { name: "Your store is open" })).toBeVisible()
    const token = await shop.backend.signIn("vendor_member", maker.email, maker.password)
    const listing = await submitWork(shop.backend, token, { title, price: 80, stock: 3 })
    expect(listing.status).toBe("proposed")
  })

  await test.step("the work waits for the operator, who publishes it", async () => {
    await page.goto(`/search?q=${word}`)
    await expect(page.getByRole("link", { name: title })).toBeHidden()
    await operator.publish(title)
  })

  await test.step("a shopper finds it, misspelt", async () => {
    const found = page.getByRole("link", { name: title })
    await expect(async () => {
      await page.goto("/")
      const search = page.getByRole("searchbox", { name: "Search works and makers" })
      await search.fill(misspell(word))
      await search.press("Enter")
      await expect(page.getByRole("heading", { name: /Results for/ })).toBeVisible()
      await expect(found).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 20_000 })
    await found.click()
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
    await expect(page.getByText("€80", { exact: true })).toBeVisible()
    await expect(page.getByRole("button", { name: "Add to cart" })).toBeEnabled()
    const picture = page.getByRole("article").getByRole("img").first()
    await expect(picture).toHaveJSProperty("complete", true)
    await expect(picture).not.toHaveJSProperty("naturalWidth", 0)
  })
  await operatorPage.context().close()
})
