import {
  associateLocationsWithSalesChannelsStep,
  createFulfillmentSets,
  createRemoteLinkStep,
  createShippingOptionsWorkflow,
  createShippingProfilesStep,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { provisionName } from "../modules/vendor/provisions"
import type { VendorDTO } from "../modules/vendor/service"
import { MANUAL_PROVIDER, vendorServiceZone } from "../modules/vendor/shipping"
import { createVendorLocationStep } from "./steps/create-vendor-location"
import { clearVendorLeftoversStep } from "./steps/clear-vendor-leftovers"
import { ensureVendorShippingTypeStep } from "./steps/ensure-vendor-shipping-type"
import { firstShippingOptionStep } from "./steps/first-shipping-option"
import type { StoreSettings } from "./steps/read-store-settings"
import { setVendorProvisionsStep } from "./steps/set-vendor-provisions"

export type ProvisionVendorInput = { vendor: VendorDTO; settings: StoreSettings }

/** Stock location, shipping profile, fulfillment set and a first shipping option of one vendor. */
export const provisionVendorWorkflow = createWorkflow(
  "provision-vendor",
  (input: ProvisionVendorInput) => {
    const name = transform({ input }, ({ input }) => provisionName(input.vendor.handle))
    clearVendorLeftoversStep(name)

    const location = createVendorLocationStep(input.vendor)
    associateLocationsWithSalesChannelsStep({
      links: transform({ input, location }, ({ input, location }) => [
        { sales_channel_id: input.settings.sales_channel_id, location_id: location.id },
      ]),
    })
    createRemoteLinkStep(
      transform({ location }, ({ location }) => [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
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
        {
          name,
          type: "shipping",
          service_zones: [vendorServiceZone(name, input.vendor, input.settings)],
        },
      ])
    )
    createRemoteLinkStep(
      transform({ location, sets }, ({ location, sets }) => [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
          [Modules.FULFILLMENT]: { fulfillment_set_id: sets[0]!.id },
        },
      ])
    ).config({ name: "link-fulfillment-set" })

    const type_id = ensureVendorShippingTypeStep()
    const option = firstShippingOptionStep(
      transform({ input, profiles, sets, type_id }, ({ input, profiles, sets, type_id }) => ({
        type_id,
        shipping_profile_id: profiles[0]!.id,
        service_zone_id: sets[0]!.service_zones[0]!.id,
        currencies: input.settings.currencies,
      }))
    )
    createShippingOptionsWorkflow.runAsStep({
      input: transform({ option }, ({ option }) => [option]),
    })

    const vendor = setVendorProvisionsStep(
      transform({ input, location, profiles, sets }, ({ input, location, profiles, sets }) => ({
        id: input.vendor.id,
        stock_location_id: location.id,
        shipping_profile_id: profiles[0]!.id,
        fulfillment_set_id: sets[0]!.id,
      }))
    )
    return new WorkflowResponse(vendor)
  }
)
