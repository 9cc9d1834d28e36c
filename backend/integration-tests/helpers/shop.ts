import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { RegionDTO } from "@medusajs/framework/types"
import type { App, Headers } from "./app"

export type Shop = {
  /** Headers of a `/store` request. */
  store: Headers
  sales_channel_id: string
  regions: { europe: RegionDTO; india: RegionDTO; states: RegionDTO; japan: RegionDTO }
}

const CURRENCIES = ["eur", "inr", "usd", "jpy"]

/** Currencies, four regions with the manual payment provider or others, and a publishable key. */
export async function setUpShop(
  { container }: App,
  payment_providers = ["pp_system_default"]
): Promise<Shop> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const sales_channel_id = store!.default_sales_channel_id!
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store!.id },
      update: {
        supported_currencies: CURRENCIES.map((currency_code) => ({
          currency_code,
          is_default: currency_code === "eur",
        })),
      },
    },
  })
  const region = (name: string, currency_code: string, countries: string[]) => ({
    name,
    currency_code,
    countries,
    payment_providers,
  })
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        region("Europe", "eur", ["de", "fr", "it", "es", "nl"]),
        region("India", "inr", ["in"]),
        region("United States", "usd", ["us"]),
        region("Japan", "jpy", ["jp"]),
      ],
    },
  })
  const [europe, india, states, japan] = result as [RegionDTO, RegionDTO, RegionDTO, RegionDTO]
  return {
    store: { "x-publishable-api-key": await publishableKey(container, sales_channel_id) },
    sales_channel_id,
    regions: { europe, india, states, japan },
  }
}

async function publishableKey(
  container: App["container"],
  sales_channel_id: string
): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Tests", type: "publishable", created_by: "" }] },
  })
  const key = result[0]!
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [sales_channel_id] },
  })
  return key.token
}
