import { MedusaError } from "@medusajs/framework/utils"

/** Medusa's fulfillment provider for "the vendor takes it to the post itself". */
export const MANUAL_PROVIDER = "manual_manual"

export type ShippingPrice = { currency_code: string; amount: number }

export type VendorShippingOption = {
  name: string
  prices: ShippingPrice[]
  shipping_profile_id: string
  service_zone_id: string
  type_id: string
}

/** A flat option as Medusa's stock store API offers it to shoppers (and never for returns). */
export function vendorShippingOption({ name, prices, ...place }: VendorShippingOption) {
  return {
    ...place,
    name,
    prices,
    price_type: "flat" as const,
    provider_id: MANUAL_PROVIDER,
    data: { id: "manual-fulfillment" },
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  }
}

/**
 * The zone a vendor ships to: every country the shop sells to, and its own.
 *
 * @throws MedusaError `not_allowed` when there is no country at all
 */
export function vendorServiceZone(
  name: string,
  vendor: { country_code: string | null },
  settings: { countries: string[] }
) {
  const countries = new Set(settings.countries)
  if (vendor.country_code) {
    countries.add(vendor.country_code.toLowerCase())
  }
  if (!countries.size) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The shop has no region with a country yet, and the vendor no country: there is nowhere to ship to."
    )
  }
  return {
    name,
    geo_zones: [...countries].map((country_code) => ({ type: "country" as const, country_code })),
  }
}

/**
 * One price per currency, in currencies of the shop, in amounts that currency can express.
 *
 * @throws MedusaError `invalid_data` naming the field of every price that does not fit
 */
export function assertShippingPrices(
  prices: ShippingPrice[],
  currencies: { code: string; decimal_digits: number }[]
) {
  const seen = new Set<string>()
  const problems = prices.flatMap(({ currency_code, amount }, index) => {
    const currency = currencies.find(({ code }) => code === currency_code)
    const twice = seen.has(currency_code)
    seen.add(currency_code)
    if (!currency) {
      return [
        `prices.${index}.currency_code: the shop does not sell in ${currency_code.toUpperCase()}`,
      ]
    }
    if (twice) {
      return [`prices.${index}.currency_code: ${currency_code.toUpperCase()} is given twice`]
    }
    return Number(amount.toFixed(currency.decimal_digits)) === amount
      ? []
      : [
          `prices.${index}.amount: ${currency_code.toUpperCase()} has ${currency.decimal_digits} decimal places`,
        ]
  })
  if (problems.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.join("; "))
  }
}
