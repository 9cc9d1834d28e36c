import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
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

/** Frees the person's login, so that it can open or join another store. */
export const releaseMemberLoginStep = createStep(
  "release-member-login",
  async (memberId: string, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: logins } = await query.graph({
      entity: "auth_identity",
      fields: ["id", "app_metadata"],
      filters: { app_metadata: { vendor_member_id: memberId } },
    })
    const auth = container.resolve(Modules.AUTH)
    for (const { id, app_metadata } of logins as { id: string; app_metadata: Record<string, unknown> }[]) {
      const { vendor_member_id: _, ...rest } = app_metadata
      await auth.updateAuthIdentities({ id, app_metadata: rest })
    }
    const ids = (logins as { id: string }[]).map(({ id }) => id)
    return new StepResponse(void 0, { ids, memberId })
  },
  async (released, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    for (const id of released?.ids ?? []) {
      const { app_metadata } = await auth.retrieveAuthIdentity(id)
      await auth.updateAuthIdentities({
        id,
        app_metadata: { ...app_metadata, vendor_member_id: released!.memberId },
      })
    }
  }
)
