import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import { hashInvitationCode } from "../../modules/vendor/invitations"
import type VendorModuleService from "../../modules/vendor/service"
import { assertNewIdentity } from "./register-vendor"

export type AcceptVendorInvitationInput = { auth_identity_id: string; email: string; code: string }

/** The code must be the one that was sent to the very address the person signs in with. */
export const acceptVendorInvitationStep = createStep(
  "accept-vendor-invitation",
  async ({ auth_identity_id, email, code }: AcceptVendorInvitationInput, { container }) => {
    await assertNewIdentity(container, auth_identity_id)
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const invite_hash = hashInvitationCode(code)
    const member = await vendors.acceptInvitation(email.toLowerCase(), invite_hash)
    if (!member) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "code: is not valid for your e-mail address, or not any more."
      )
    }
    return new StepResponse(member, { id: member.id, invite_hash })
  },
  async (seat, { container }) => {
    if (seat) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.updateVendorMembers(seat)
    }
  }
)
