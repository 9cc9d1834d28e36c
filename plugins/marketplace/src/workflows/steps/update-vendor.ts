import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { VendorDTO } from "../../modules/vendor/service"

const PROFILE_FIELDS = [
  "name",
  "email",
  "description",
  "logo",
  "banner",
  "country_code",
  "city",
  "legal_name",
  "tax_id",
  "address_1",
  "address_2",
  "postal_code",
  "province",
  "phone",
  "website",
  "shipping_policy",
  "return_policy",
] as const

type VendorProfile = Pick<VendorDTO, (typeof PROFILE_FIELDS)[number]>
export type UpdateVendorInput = Partial<VendorProfile> & { vendor_id: string }

export const updateVendorStep = createStep(
  "update-vendor",
  async ({ vendor_id, ...fields }: UpdateVendorInput, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const before = await vendors.retrieveVendor(vendor_id)
    const after = await vendors.updateVendors({ id: vendor_id, ...fields })
    const previous = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, before[field]]))
    return new StepResponse(after as VendorDTO, { ...previous, id: vendor_id })
  },
  async (previous, { container }) => {
    if (previous) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.updateVendors(previous)
    }
  }
)
