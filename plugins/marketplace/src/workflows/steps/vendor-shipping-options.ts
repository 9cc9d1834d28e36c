import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import {
  assertShippingPrices,
  type ShippingPrice,
  vendorShippingOption,
} from "../../modules/vendor/shipping"
import { readStoreSettings } from "./read-store-settings"

/** A store offers a handful of choices, not a catalogue: the bound of every list of them. */
export const MAX_SHIPPING_OPTIONS = 20

export type ShippingOptionRow = {
  id: string
  name: string
  created_at: Date
  prices: { currency_code: string; amount: number; rules_count: number }[]
}

/** A vendor's own options, oldest first: those of its shipping profile, which no other vendor has. */
export async function listVendorShippingOptions(
  container: MedusaContainer,
  shippingProfileId: string | null
): Promise<ShippingOptionRow[]> {
  if (!shippingProfileId) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: [
      "id",
      "name",
      "created_at",
      "prices.currency_code",
      "prices.amount",
      "prices.rules_count",
    ],
    filters: { shipping_profile_id: shippingProfileId },
    pagination: { take: MAX_SHIPPING_OPTIONS, skip: 0, order: { created_at: "ASC" } },
  })
  return data as ShippingOptionRow[]
}

export type NewVendorShippingOption = { vendor_id: string; name: string; prices: ShippingPrice[] }
type NewOptionOfType = NewVendorShippingOption & { type_id: string }

/** Checks the prices and says where the new option belongs; it writes nothing. */
export const newVendorShippingOptionStep = createStep(
  "new-vendor-shipping-option",
  async ({ vendor_id, name, prices, type_id }: NewOptionOfType, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const vendor = await vendors.retrieveVendor(vendor_id)
    assertShippingPrices(prices, (await readStoreSettings(container)).currencies)
    const existing = await listVendorShippingOptions(container, vendor.shipping_profile_id)
    if (existing.length >= MAX_SHIPPING_OPTIONS) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A store has at most ${MAX_SHIPPING_OPTIONS} shipping options.`
      )
    }
    const zone = await ownServiceZone(container, vendor.fulfillment_set_id)
    if (!vendor.shipping_profile_id || !zone) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The store has no service zone to ship to yet."
      )
    }
    return new StepResponse(
      vendorShippingOption({
        name,
        prices,
        type_id,
        shipping_profile_id: vendor.shipping_profile_id,
        service_zone_id: zone,
      })
    )
  }
)

async function ownServiceZone(
  container: MedusaContainer,
  setId: string | null
): Promise<string | undefined> {
  if (!setId) {
    return undefined
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment_set",
    fields: ["service_zones.id"],
    filters: { id: setId },
  })
  const [set] = data as { service_zones?: { id: string }[] }[]
  return set?.service_zones?.[0]?.id
}

export type OwnShippingOption = { vendor_id: string; option_id: string }

/** @throws MedusaError `not_found` for an option of another vendor as for one that is not there */
async function ownOptions(container: MedusaContainer, { vendor_id, option_id }: OwnShippingOption) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id)
  const options = await listVendorShippingOptions(container, vendor.shipping_profile_id)
  if (!options.some(({ id }) => id === option_id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Shipping option ${option_id} was not found.`
    )
  }
  return options
}

export type ShippingOptionChange = OwnShippingOption & { name?: string; prices?: ShippingPrice[] }

export const checkShippingOptionChangeStep = createStep(
  "check-shipping-option-change",
  async ({ prices, name, ...own }: ShippingOptionChange, { container }) => {
    await ownOptions(container, own)
    if (prices) {
      assertShippingPrices(prices, (await readStoreSettings(container)).currencies)
    }
    return new StepResponse({
      id: own.option_id,
      ...(name ? { name } : {}),
      ...(prices ? { prices } : {}),
    })
  }
)

/** Without any option a shopper could not buy from the store at all, so the last one stays. */
export const checkShippingOptionRemovalStep = createStep(
  "check-shipping-option-removal",
  async (own: OwnShippingOption, { container }) => {
    const options = await ownOptions(container, own)
    if (options.length === 1) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "A store needs a shipping option: this is the last one."
      )
    }
    return new StepResponse(own.option_id)
  }
)
