import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { MemberChange, VendorMemberDTO } from "../../modules/vendor/service"

export type ChangeVendorMemberInput = { vendor_id: string; member_id: string; change: MemberChange }

export const changeVendorMemberStep = createStep(
  "change-vendor-member",
  async ({ vendor_id, member_id, change }: ChangeVendorMemberInput, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const { first_name, last_name, role } = await vendors.changeMember(vendor_id, member_id, change)
    const member = (await vendors.retrieveVendorMember(member_id)) as VendorMemberDTO
    return new StepResponse(member, { id: member_id, first_name, last_name, role })
  },
  async (before, { container }) => {
    if (before) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.updateVendorMembers(before)
    }
  }
)
