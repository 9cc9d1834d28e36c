import { expect, type Locator, type Page } from "@playwright/test"
import type { Backend } from "./backend"
import { amountOf, shown, sum } from "./money"

type VendorOrder = {
  id: string
  display_id: string
  status: string
  vendor: { id: string; name: string }
  items: { title: string; quantity: number; total: number }[]
  shipping_total: number
  total: number
}

/** An order as the shop's API tells it to the shopper. */
export async function readOrder(backend: Backend, id: string, token?: string) {
  const [{ order }, { vendor_orders }] = await Promise.all([
    backend.request<{ order: { total: number; display_id: number; email: string } }>(
      `/store/orders/${id}`,
      { token }
    ),
    backend.request<{ vendor_orders: VendorOrder[] }>(`/store/orders/${id}/vendor-orders`, {
      token,
    }),
  ])
  return { ...order, vendorOrders: vendor_orders }
}

export const vendorSection = (page: Page, vendor: { name: string }): Locator =>
  page.getByRole("region", { name: vendor.name, exact: true })

/** Sections, lines and sums on the page are the ones of the API, and the parts make the whole. */
export async function expectOrderShown(
  page: Page,
  order: Awaited<ReturnType<typeof readOrder>>
): Promise<void> {
  for (const part of order.vendorOrders) {
    const section = vendorSection(page, part.vendor)
    await expect(section.getByText(part.display_id)).toBeVisible()
    await expect(section.getByRole("listitem")).toHaveCount(part.items.length)
    for (const item of part.items) {
      const line = section.getByRole("listitem").filter({ hasText: item.title })
      await expect(line).toContainText(item.quantity === 1 ? "1 piece" : `${item.quantity} pieces`)
      await expect(line).toContainText(shown(item.total))
    }
    await expect(amountOf(section, "Delivery")).toHaveText(shown(part.shipping_total))
    await expect(amountOf(section, `Total from ${part.vendor.name}`)).toHaveText(shown(part.total))
  }
  // Medusa's own total keeps fractions of a cent of tax; to the cent both must be the same.
  expect(sum(order.vendorOrders.map(({ total }) => total))).toBe(sum([order.total]))
  const whole = page.getByRole("complementary", { name: "The whole order" })
  await expect(amountOf(whole, "Total")).toHaveText(shown(order.total))
}
