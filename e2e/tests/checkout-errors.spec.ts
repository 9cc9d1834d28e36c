import { inventWord } from "../support/names"
import { ADDRESS, Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

test("the checkout says which fields are missing, keeps what was typed, and goes on when they are there", async ({
  page,
  shop,
}) => {
  const shopper = new Shopper(page)
  const { works } = await shop.makers.open({ title: `${inventWord()} stool`, price: 80, stock: 2 })
  for (const each of works) await shopper.putIntoCart(each)
  await page.goto("/checkout")

  const email = page.getByLabel("Email", { exact: true })
  const city = page.getByLabel("City", { exact: true })
  await email.fill("not an address")
  await city.fill("Berlin")
  await page.getByRole("button", { name: "Continue to delivery" }).click()

  await expect(page.getByText("Some fields still need you.")).toBeVisible()
  await expect(email).toHaveAccessibleDescription(/email address like/)
  await expect(email).toBeFocused()
  await expect(email).toHaveValue("not an address")
  await expect(city).toHaveValue("Berlin")
  await expect(city).not.toHaveAttribute("aria-invalid", "true")
  for (const label of ["First name", "Last name", "Street and number", "Postal code"]) {
    const field = page.getByLabel(label, { exact: true })
    await expect(field).toHaveAttribute("aria-invalid", "true")
    await expect(field).toHaveAccessibleDescription(/Please fill in/)
  }

  await page.goto("/checkout?step=payment")
  await expect(page.getByText(/please complete: address/)).toBeVisible()
  await expect(page.getByRole("button", { name: "Place order" })).toBeDisabled()
  await page.goto("/checkout")
  await shopper.fillAddress(ADDRESS)
  await shopper.chooseDelivery()
  await page.getByRole("button", { name: "Place order" }).click()
  const number = page.getByLabel("Card number")
  await expect(number).toBeFocused()
  for (const label of ["Card number", "Expiry date", "Security code"]) {
    await expect(page.getByLabel(label)).toHaveAccessibleDescription(/Please fill in/)
  }
})

test("registering with an email that is taken, or a wrong password, is told at the form", async ({
  page,
  shop,
}) => {
  const { email } = shop.credentials.customer
  await page.goto("/account/register")
  await page.getByLabel("First name").fill("Asha")
  await page.getByLabel("Last name").fill("Rao")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password").fill("another-long-password")
  await page.getByRole("button", { name: "Create account" }).click()
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/account with this email/)

  await page.goto("/account/sign-in")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password").fill("not-the-password")
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByText(/Email or password is not right/)).toBeVisible()
})
