import { expect, type Page } from "@playwright/test"
import type { RunningShop } from "./running-shop"

/** The operator in Medusa Admin. */
export class Operator {
  constructor(
    private readonly page: Page,
    private readonly shop: RunningShop
  ) {}

  async signIn(): Promise<void> {
    const { email, password } = this.shop.credentials.admin
    await this.page.goto(`${this.shop.backendUrl}/app/login`)
    await this.page.getByPlaceholder("Email").fill(email)
    await this.page.getByPlaceholder("Password").fill(password)
    await this.page.getByRole("button", { name: /continue with email/i }).click()
    await expect(this.page).toHaveURL(/\/app\/(?!login)/)
  }

  /** Through the list, as one finds a store by its name. */
  async approve(vendorName: string): Promise<void> {
    await this.page.goto(`${this.shop.backendUrl}/app/vendors`)
    await this.page.getByRole("searchbox", { name: "Search vendors" }).fill(vendorName)
    await this.page.getByRole("link", { name: vendorName, exact: true }).click()
    await expect(this.page.getByRole("heading", { name: vendorName })).toBeVisible()
    await this.page.getByRole("button", { name: "Approve" }).click()
    const prompt = this.page.getByRole("alertdialog", { name: "Approve vendor" })
    await prompt.getByRole("button", { name: "Approve" }).click()
    await expect(prompt).toBeHidden()
    await expect(this.page.getByText("Approved", { exact: true }).first()).toBeVisible()
  }

  /** Out of the queue of submitted listings. */
  async publish(title: string): Promise<void> {
    await this.page.goto(`${this.shop.backendUrl}/app/listings`)
    await this.page.getByRole("button", { name: `Publish ${title}` }).click()
    const prompt = this.page.getByRole("alertdialog", { name: "Publish listing" })
    await expect(prompt).toContainText(title)
    await prompt.getByRole("button", { name: "Publish" }).click()
    await expect(this.page.getByRole("button", { name: `Publish ${title}` })).toBeHidden()
  }
}
