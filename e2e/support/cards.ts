import { expect, type Page } from "@playwright/test"

/** Stripe's test cards. */
export const CARDS = {
  good: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  secure: "4000 0025 0000 3155",
} as const

/** The card fields of the checkout, filled in as a person does. */
export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByRole("radio", { name: /^Card/ }).check()
  await page.getByLabel("Card number").fill(number)
  await page.getByLabel("Expiry date").fill("12 / 40")
  await page.getByLabel("Security code").fill("123")
}

/** The bank's page of a 3-D Secure payment. */
export async function answerBank(page: Page, answer: "Complete" | "Fail"): Promise<void> {
  await expect(page.getByRole("heading", { name: "Confirm your payment" })).toBeVisible()
  await page.getByRole("button", { name: answer }).click()
}
