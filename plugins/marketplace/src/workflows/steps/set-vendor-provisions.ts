import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { VendorDTO } from "../../modules/vendor/service"

export type VendorProvisions = {
  id: string
  stock_location_id: string
  shipping_profile_id: string
  fulfillment_set_id: string
}

/** Writes on the vendor what was made for it. */
export const setVendorProvisionsStep = createStep(
  "set-vendor-provisions",
  async (provisions: VendorProvisions, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const vendor = (await vendors.updateVendors(provisions)) as VendorDTO
    return new StepResponse(vendor, provisions.id)
  },
  async (id, { container }) => {
    if (id) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.updateVendors({
        id,
        stock_location_id: null,
        shipping_profile_id: null,
        fulfillment_set_id: null,
      })
    }
  }
)
