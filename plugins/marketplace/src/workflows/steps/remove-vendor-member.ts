import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"

export type RemoveVendorMemberInput = { vendor_id: string; member_id: string }

/** Takes the seat away; the guard turns the person's token down from the next request on. */
export const removeVendorMemberStep = createStep(
  "remove-vendor-member",
  async ({ vendor_id, member_id }: RemoveVendorMemberInput, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    await vendors.changeMember(vendor_id, member_id, null)
    return new StepResponse(member_id, member_id)
  },
  async (id, { container }) => {
    if (id) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.restoreVendorMembers([id])
    }
  }
)
