import type { Page } from "@playwright/test"
import { inventWord } from "../support/names"
import { expect, test } from "../support/test"

const works = (page: Page) => page.getByRole("list", { name: "Works" }).getByRole("listitem")

test("filters and order stay in the address, and the back button brings them back", async ({
  page,
  shop,
}) => {
  const word = inventWord()
  const title = (thing: string) => `${word} ${thing}`
  await shop.makers.open(
    { title: title("plate"), price: 30, stock: 1 },
    { title: title("tray"), price: 90, stock: 1 },
    { title: title("cup"), price: 15, stock: 0 }
  )

  await test.step("narrows a search to what is available, cheapest first", async () => {
    await page.goto(`/search?q=${word}`)
    await expect(works(page)).toHaveCount(3)
    await page.getByRole("link", { name: "Available now" }).click()
    await expect(page).toHaveURL(/in_stock=true/)
    await expect(works(page)).toHaveCount(2)
    await page.getByText(/^Sort:/).click()
    await page.getByRole("link", { name: "Price, low to high" }).click()
    await expect(page).toHaveURL(/sort=price_asc/)
    await expect(works(page)).toContainText([title("plate"), title("tray")])
  })

  await test.step("limits the price", async () => {
    const filters = page.getByRole("group", { name: "Filters" })
    await filters.getByText("Price", { exact: true }).click()
    await page.getByLabel(/^Highest/).fill("50")
    await page.getByRole("button", { name: "Show works" }).click()
    await expect(works(page)).toContainText([title("plate")])
    await expect(works(page)).toHaveCount(1)
    await expect(page.getByRole("link", { name: "Remove filter: up to €50" })).toBeVisible()
  })

  await test.step("comes back from a work to the same list", async () => {
    const list = page.url()
    await page.getByRole("link", { name: title("plate") }).click()
    await expect(page.getByRole("heading", { level: 1, name: title("plate") })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(list)
    await expect(works(page)).toHaveCount(1)
    await page.reload()
    await expect(works(page)).toHaveCount(1)
  })

  await test.step("takes the limit away again; one more step back has it again", async () => {
    await page.getByRole("link", { name: "Remove filter: up to €50" }).click()
    await expect(works(page)).toHaveCount(2)
    await page.goBack()
    await expect(works(page)).toHaveCount(1)
  })
})

test("a search that finds nothing says so and offers a way on", async ({ page }) => {
  await page.goto("/search?q=qxqxzzqwyy")
  await expect(page.getByRole("heading", { name: "Nothing on this wall" })).toBeVisible()
  await page.goto("/listings/there-is-no-such-work")
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible()
})
