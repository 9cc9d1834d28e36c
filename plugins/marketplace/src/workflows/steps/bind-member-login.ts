import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"

export type MemberLogin = { auth_identity_id: string; member_id: string }

/** Medusa merges `app_metadata` into what is there, so a key is taken away by `null` only. */
async function setMember(container: MedusaContainer, id: string, vendor_member_id: string | null) {
  await container
    .resolve(Modules.AUTH)
    .updateAuthIdentities({ id, app_metadata: { vendor_member_id } })
}

/**
 * From now on this login's tokens are the member's. Core's `setAuthAppMetadataStep` would do the
 * same once, but it cannot be undone (see above) and refuses a login that was released before.
 */
export const bindMemberLoginStep = createStep(
  "bind-member-login",
  async ({ auth_identity_id, member_id }: MemberLogin, { container }) => {
    await setMember(container, auth_identity_id, member_id)
    return new StepResponse(void 0, auth_identity_id)
  },
  async (id, { container }) => {
    if (id) {
      await setMember(container, id, null)
    }
  }
)

/** Frees the logins of a member that was removed, so that the person can open or join another store. */
export const releaseMemberLoginStep = createStep(
  "release-member-login",
  async (memberId: string, { container }) => {
    const logins = await container
      .resolve(Modules.AUTH)
      .listAuthIdentities(
        { app_metadata: { vendor_member_id: memberId } },
        { take: 10, select: ["id"] }
      )
    const ids = logins.map(({ id }) => id)
    for (const id of ids) {
      await setMember(container, id, null)
    }
    return new StepResponse(void 0, { ids, memberId })
  },
  async (released, { container }) => {
    for (const id of released?.ids ?? []) {
      await setMember(container, id, released!.memberId)
    }
  }
)
