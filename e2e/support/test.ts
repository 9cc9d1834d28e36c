import { test as base } from "@playwright/test"
import { Backend } from "./backend"
import { Makers } from "./makers"
import { StripeEmulator } from "./stripe"
import { type RunningShop, runningShop } from "./running-shop"

type Shop = RunningShop & {
  backend: Backend
  operator: string
  makers: Makers
  stripe: StripeEmulator
}

async function openShop(): Promise<Shop> {
  const shop = runningShop()
  if (!shop) throw new Error("The global setup announced no shop.")
  const backend = new Backend(shop)
  const operator = await backend.operator()
  return {
    ...shop,
    backend,
    operator,
    makers: new Makers(backend, operator),
    stripe: new StripeEmulator(shop.stripeUrl),
  }
}

/** Playwright's test with the shop: `page.goto("/listings")` is the storefront. */
export const test = base.extend<object, { shop: Shop }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture needs
  shop: [async ({}, use) => use(await openShop()), { scope: "worker" }],
  baseURL: async ({ shop }, use) => use(shop.storefrontUrl),
})

export { expect } from "@playwright/test"
