import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import {
  hashInvitationCode,
  INVITATION_DAYS,
  invitationExpiry,
  newInvitationCode,
} from "../../modules/vendor/invitations"
import type { VendorMemberRole } from "../../modules/vendor/member-roles"
import type VendorModuleService from "../../modules/vendor/service"
import type { NewVendorMember, VendorMemberDTO } from "../../modules/vendor/service"
import { emailTaken, takenError } from "../../modules/vendor/taken"
import type { MailInput } from "./send-mail"

export type InviteVendorMemberInput = NewVendorMember & {
  vendor_id: string
  role: VendorMemberRole
}

const MAX_MEMBERS = 50

async function assertRoom(vendors: VendorModuleService, vendor_id: string) {
  const [, count] = await vendors.listAndCountVendorMembers(
    { vendor_id },
    { take: 1, select: ["id"] }
  )
  if (count >= MAX_MEMBERS) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A store has at most ${MAX_MEMBERS} members.`
    )
  }
}

/** A seat for a person who has not joined yet, and the mail that tells it how. */
export const inviteVendorMemberStep = createStep(
  "invite-vendor-member",
  async (input: InviteVendorMemberInput, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    await assertRoom(vendors, input.vendor_id)
    const [taken] = await vendors.listVendorMembers(
      { email: input.email },
      { take: 1, select: ["id"] }
    )
    if (taken) {
      throw emailTaken(input.email)
    }
    const vendor = await vendors.retrieveVendor(input.vendor_id)
    const code = newInvitationCode()
    const invite_hash = hashInvitationCode(code)
    const member = await vendors
      .createVendorMembers({ ...input, invite_hash, invite_expires_at: invitationExpiry() })
      .catch((error: unknown) => {
        throw takenError(error, vendor.handle, input.email)
      })
    const { first_name, role, email } = input
    const mail: MailInput<"vendor-invitation"> = {
      to: email,
      template: "vendor-invitation",
      data: {
        vendor_name: vendor.name,
        first_name,
        role,
        email,
        code,
        valid_days: INVITATION_DAYS,
      },
      idempotency_key: `vendor-invitation:${member.id}`,
    }
    return new StepResponse({ member: member as VendorMemberDTO, mail }, member.id)
  },
  async (id, { container }) => {
    if (id) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.deleteVendorMembers([id])
    }
  }
)
