import { MedusaError } from "@medusajs/framework/utils"

/** Medusa's fulfillment provider for "the vendor takes it to the post itself". */
export const MANUAL_PROVIDER = "manual_manual"

export type VendorShippingOption = {
  name: string
  prices: { currency_code: string; amount: number }[]
  shipping_profile_id: string
  service_zone_id: string
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
    type: { label: name, description: name, code: "vendor" },
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
