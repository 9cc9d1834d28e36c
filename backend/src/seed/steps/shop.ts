import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ApiKeyType,
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"

import { PAYMENT_PROVIDERS } from "../payments"

const KEY_TITLE = "Storefront"

/** Countries with the share of tax (per cent) the shop takes there. */
const REGIONS = [
  {
    name: "Europe",
    currency_code: "eur",
    is_tax_inclusive: true,
    countries: { de: 19, fr: 20, it: 22, es: 21, nl: 21, pt: 23, at: 20, be: 21, dk: 25, ie: 23 },
  },
  { name: "India", currency_code: "inr", is_tax_inclusive: true, countries: { in: 12 } },
  { name: "United States", currency_code: "usd", is_tax_inclusive: false, countries: { us: 7 } },
  { name: "Japan", currency_code: "jpy", is_tax_inclusive: true, countries: { jp: 10 } },
] as const

export type Shop = {
  sales_channel_id: string
  publishable_key: string
  regions: Record<string, string>
}

async function defaultSalesChannel(container: MedusaContainer) {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (!store?.default_sales_channel_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The store has no default sales channel.")
  }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Kalavpp",
        supported_currencies: REGIONS.map(({ currency_code, is_tax_inclusive }) => ({
          currency_code,
          is_tax_inclusive,
          is_default: currency_code === "eur",
        })),
      },
    },
  })
  return store.default_sales_channel_id
}

async function ensureRegions(container: MedusaContainer): Promise<Record<string, string>> {
  const existing = await container.resolve(Modules.REGION).listRegions({}, { take: 100 })
  const missing = REGIONS.filter(({ name }) => !existing.some((region) => region.name === name))
  if (missing.length) {
    const { result } = await createRegionsWorkflow(container).run({
      input: {
        regions: missing.map(({ countries, ...region }) => ({
          ...region,
          countries: Object.keys(countries),
          payment_providers: [...PAYMENT_PROVIDERS],
        })),
      },
    })
    existing.push(...result)
  }
  return Object.fromEntries(existing.map(({ currency_code, id }) => [currency_code, id]))
}

async function ensureTaxRegions(container: MedusaContainer) {
  const existing = await container.resolve(Modules.TAX).listTaxRegions({}, { take: 500 })
  const missing = REGIONS.flatMap(({ countries }) => Object.entries(countries)).filter(
    ([country]) => !existing.some(({ country_code }) => country_code === country)
  )
  if (missing.length) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map(([country_code, rate]) => ({
        country_code,
        provider_id: "tp_system",
        default_tax_rate: { name: `Tax ${rate} %`, code: `${country_code}-standard`, rate },
      })),
    })
  }
}

async function ensurePublishableKey(container: MedusaContainer, salesChannelId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["token"],
    filters: { title: KEY_TITLE, type: ApiKeyType.PUBLISHABLE, revoked_at: null },
  })
  if (data[0]) {
    return data[0].token
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: ApiKeyType.PUBLISHABLE, created_by: "seed" }] },
  })
  const key = result[0]!
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [salesChannelId] },
  })
  return key.token
}

/** Currencies, regions with their taxes, and the key the storefront signs its requests with. */
export async function setUpShop(container: MedusaContainer): Promise<Shop> {
  const sales_channel_id = await defaultSalesChannel(container)
  const regions = await ensureRegions(container)
  await ensureTaxRegions(container)
  return {
    sales_channel_id,
    regions,
    publishable_key: await ensurePublishableKey(container, sales_channel_id),
  }
}
