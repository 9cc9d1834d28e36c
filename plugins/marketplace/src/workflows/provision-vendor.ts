import {
  associateLocationsWithSalesChannelsStep,
  createFulfillmentSets,
  createRemoteLinkStep,
  createShippingOptionsWorkflow,
  createShippingProfilesStep,
  createStockLocations,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { provisionName } from "../modules/vendor/provisions"
import type { VendorDTO } from "../modules/vendor/service"
import { MANUAL_PROVIDER, vendorServiceZone } from "../modules/vendor/shipping"
import { clearVendorLeftoversStep } from "./steps/clear-vendor-leftovers"
import { firstShippingOptionStep } from "./steps/first-shipping-option"
import type { StoreSettings } from "./steps/read-store-settings"
import { setVendorProvisionsStep } from "./steps/set-vendor-provisions"

export type ProvisionVendorInput = { vendor: VendorDTO; settings: StoreSettings }

/** Stock location, shipping profile, fulfillment set and a first shipping option of one vendor. */
export const provisionVendorWorkflow = createWorkflow("provision-vendor", (input: ProvisionVendorInput) => {
  const name = transform({ input }, ({ input }) => provisionName(input.vendor.handle))
  clearVendorLeftoversStep(name)

  const locations = createStockLocations(
    transform({ input, name }, ({ input: { vendor }, name }) => [
      {
        name,
        metadata: { vendor_id: vendor.id },
        ...(vendor.country_code
          ? { address: { address_1: vendor.name, city: vendor.city ?? undefined, country_code: vendor.country_code } }
          : {}),
      },
    ])
  )
  associateLocationsWithSalesChannelsStep({
    links: transform({ input, locations }, ({ input, locations }) => [
      { sales_channel_id: input.settings.sales_channel_id, location_id: locations[0]!.id },
    ]),
  })
  createRemoteLinkStep(
    transform({ locations }, ({ locations }) => [
      {
        [Modules.STOCK_LOCATION]: { stock_location_id: locations[0]!.id },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_PROVIDER },
      },
    ])
  ).config({ name: "link-fulfillment-provider" })

  const profiles = createShippingProfilesStep(
    transform({ input, name }, ({ input, name }) => [
      { name, type: "vendor", metadata: { vendor_id: input.vendor.id } },
    ])
  )
  const sets = createFulfillmentSets(
    transform({ input, name }, ({ input, name }) => [
      { name, type: "shipping", service_zones: [vendorServiceZone(name, input.vendor, input.settings)] },
    ])
  )
  createRemoteLinkStep(
    transform({ locations, sets }, ({ locations, sets }) => [
      {
        [Modules.STOCK_LOCATION]: { stock_location_id: locations[0]!.id },
        [Modules.FULFILLMENT]: { fulfillment_set_id: sets[0]!.id },
      },
    ])
  ).config({ name: "link-fulfillment-set" })

  const option = firstShippingOptionStep(
    transform({ input, profiles, sets }, ({ input, profiles, sets }) => ({
      shipping_profile_id: profiles[0]!.id,
      service_zone_id: sets[0]!.service_zones[0]!.id,
      currencies: input.settings.currencies,
    }))
  )
  createShippingOptionsWorkflow.runAsStep({ input: transform({ option }, ({ option }) => [option]) })

  const vendor = setVendorProvisionsStep(
    transform({ input, locations, profiles, sets }, ({ input, locations, profiles, sets }) => ({
      id: input.vendor.id,
      stock_location_id: locations[0]!.id,
      shipping_profile_id: profiles[0]!.id,
      fulfillment_set_id: sets[0]!.id,
    }))
  )
  return new WorkflowResponse(vendor)
})
