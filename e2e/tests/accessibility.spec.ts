import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { inventWord } from "../support/names"
import { Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

/** What keeps somebody out, in words that lead to the place. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => {
      const places = nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`)
      return `${id}: ${help}\n  ${places.join("\n  ")}`
    })
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    // A page caught in a transition has colours it never rests at.
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } })

    test("nothing on the way from home to the order keeps somebody out", async ({ page, shop }) => {
      const { maker, works } = await shop.makers.open({
        title: `${inventWord()} kite`,
        price: 25,
        stock: 2,
      })
      const [kite] = works
      if (!kite) throw new Error("The store has no work.")
      const check = async (path: string, heading: string | RegExp) => {
        await test.step(path, async () => {
          await page.goto(path)
          await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible()
          expect.soft(await barriers(page), path).toEqual([])
        })
      }
      await check("/", /Made by hand/)
      await check("/listings", "Works")
      await check(`/vendors/${maker.handle}`, maker.name)
      await check(`/listings/${kite.handle}`, kite.title)
      await new Shopper(page).putIntoCart(kite)
      await check("/cart", "Cart")
      await check("/checkout", "Contact and address")
      await page.getByRole("button", { name: "Continue to delivery" }).click()
      await expect(page.getByText("Some fields still need you.")).toBeVisible()
      expect.soft(await barriers(page), "a refused checkout form").toEqual([])
      await new Shopper(page).fillAddress()
      await check("/checkout?step=delivery", "Delivery")
      await check("/checkout?step=payment", "Review and pay")
      await page.getByRole("button", { name: "Place order" }).click()
      await expect(page.getByText(/fill in the card number/)).toBeVisible()
      expect.soft(await barriers(page), "a refused card form").toEqual([])
      await check("/account/sign-in", "Sign in")
      await check("/sell", "Open a store")
    })
  })
}
