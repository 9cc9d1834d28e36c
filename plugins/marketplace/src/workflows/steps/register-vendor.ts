import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../../modules/vendor"
import { normalizeHandle } from "../../modules/vendor/handles"
import type VendorModuleService from "../../modules/vendor/service"
import type { NewVendor, NewVendorMember } from "../../modules/vendor/service"
import { emailTaken, handleTaken } from "../../modules/vendor/taken"
import { marketplaceOptions } from "../../options"

export type RegisterVendorInput = NewVendor & { auth_identity_id: string; member: NewVendorMember }

/** @throws MedusaError when this person already signs in for a store */
export async function assertNewIdentity(container: MedusaContainer, id: string) {
  const identity = await container.resolve(Modules.AUTH).retrieveAuthIdentity(id)
  if (identity.app_metadata?.vendor_member_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This account already belongs to a store."
    )
  }
}

/** A clear answer in the usual case; the unique indexes hold the rare one. */
async function assertFree(vendors: VendorModuleService, handle: string, email: string) {
  const [sameHandle] = await vendors.listVendors({ handle }, { take: 1, select: ["id"] })
  if (sameHandle) {
    throw handleTaken(handle)
  }
  const [sameEmail] = await vendors.listVendorMembers({ email }, { take: 1, select: ["id"] })
  if (sameEmail) {
    throw emailTaken(email)
  }
}

/** Writes a pending vendor, its first history row and its owner; deletes all three on failure. */
export const registerVendorStep = createStep(
  "register-vendor",
  async ({ auth_identity_id, member, ...data }: RegisterVendorInput, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const { reserved_handles, house_vendor } = marketplaceOptions(
      container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    )
    const handle = normalizeHandle(data.handle, [...reserved_handles, house_vendor.handle])
    const email = member.email.trim().toLowerCase()
    await assertNewIdentity(container, auth_identity_id)
    await assertFree(vendors, handle, email)
    const registered = await vendors.register(
      { ...data, handle, country_code: data.country_code?.toLowerCase() },
      { ...member, email }
    )
    return new StepResponse(registered, registered.vendor.id)
  },
  async (id, { container }) => {
    if (id) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.deleteVendors([id])
    }
  }
)
