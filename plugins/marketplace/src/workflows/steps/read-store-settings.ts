import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"

export type StoreSettings = {
  sales_channel_id: string
  /** Lower-case codes of every country of every region. */
  countries: string[]
  currencies: { code: string; decimal_digits: number }[]
}

type StoreRow = {
  default_sales_channel_id: string | null
  supported_currencies?: { currency_code: string }[]
}
type RegionRow = { countries: { iso_2: string }[] }
type CurrencyRow = { code: string; decimal_digits: number }

function missing(what: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The shop has no ${what} yet: set it up first.`
  )
}

/**
 * What a vendor's provisions are made from.
 *
 * @throws MedusaError `not_allowed` naming what the shop lacks
 */
export async function readStoreSettings(container: MedusaContainer): Promise<StoreSettings> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id", "supported_currencies.currency_code"],
    pagination: { take: 1, skip: 0 },
  })
  const { data: regions } = await query.graph({ entity: "region", fields: ["countries.iso_2"] })
  const [store] = stores as StoreRow[]
  if (!store?.default_sales_channel_id) {
    throw missing("default sales channel")
  }
  const codes = (store.supported_currencies ?? []).map((currency) => currency.currency_code)
  if (!codes.length) {
    throw missing("currency")
  }
  const { data: currencies } = await query.graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    filters: { code: codes },
  })
  return {
    sales_channel_id: store.default_sales_channel_id,
    countries: (regions as RegionRow[]).flatMap(({ countries }) =>
      countries.map(({ iso_2 }) => iso_2)
    ),
    currencies: (currencies as CurrencyRow[]).map(({ code, decimal_digits }) => ({
      code,
      decimal_digits,
    })),
  }
}

export const readStoreSettingsStep = createStep(
  "read-store-settings",
  async (_: void, { container }) => {
    return new StepResponse(await readStoreSettings(container))
  }
)
