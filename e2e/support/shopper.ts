import { expect, type Page } from "@playwright/test"
import { CARDS, fillCard } from "./cards"
import type { Work } from "./makers"

export const ADDRESS = {
  Email: "asha@shopper.example",
  "First name": "Asha",
  "Last name": "Rao",
  "Street and number": "Torstraße 1",
  "Postal code": "10119",
  City: "Berlin",
}

/** A person in the storefront. */
export class Shopper {
  constructor(private readonly page: Page) {}

  async putIntoCart(work: Pick<Work, "handle" | "title">): Promise<void> {
    await this.page.goto(`/listings/${work.handle}`)
    await this.addShownWork(work.title)
  }

  async addShownWork(title: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible()
    await this.page.getByRole("button", { name: "Add to cart" }).click()
    await expect(this.page.getByText(`“${title}” is in your cart.`).first()).toBeVisible()
  }

  async fillAddress(address: Record<string, string> = ADDRESS): Promise<void> {
    for (const [label, value] of Object.entries(address)) {
      await this.page.getByLabel(label, { exact: true }).fill(value)
    }
    await this.page.getByLabel("Country", { exact: true }).selectOption({ label: "Germany" })
    await this.page.getByRole("button", { name: "Continue to delivery" }).click()
    await this.onStep("Delivery")
  }

  async chooseDelivery(): Promise<void> {
    await this.page.getByRole("button", { name: "Continue to payment" }).click()
    await this.onStep("Review and pay")
  }

  fillCard(number: string = CARDS.good): Promise<void> {
    return fillCard(this.page, number)
  }

  async placeOrder(): Promise<void> {
    await this.page.getByRole("button", { name: "Place order" }).click()
  }

  /** From the cart's button to the last press, as a person with nothing unusual does it. */
  async checkOut(address: Record<string, string> = ADDRESS): Promise<void> {
    await this.page.goto("/cart")
    await this.page.getByRole("link", { name: "Checkout" }).click()
    await this.fillAddress(address)
    await this.chooseDelivery()
    await this.fillCard()
  }

  /** Waits for the confirmation. @returns the order's id */
  async confirmedOrder(): Promise<string> {
    await expect(this.page).toHaveURL(/\/orders\/[^/]+\/confirmed$/, { timeout: 30_000 })
    await expect(this.page.getByRole("heading", { name: "Thank you" })).toBeVisible()
    return new URL(this.page.url()).pathname.split("/")[2] ?? ""
  }

  async cartId(): Promise<string> {
    const cookies = await this.page.context().cookies()
    const cart = cookies.find(({ name }) => name === "kalavpp_cart")
    if (!cart) throw new Error("This browser has no cart.")
    return cart.value
  }

  private onStep(name: string): Promise<void> {
    const steps = this.page.getByRole("navigation", { name: "Steps of the checkout" })
    return expect(steps.getByRole("link", { name })).toHaveAttribute("aria-current", "step")
  }
}
