import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** The address the caller signs in with: what it types elsewhere proves nothing. */
export async function loginEmail(req: AuthenticatedMedusaRequest<unknown>): Promise<string> {
  const { auth_identity_id } = req.auth_context
  const [login] = auth_identity_id
    ? await req.scope
        .resolve(Modules.AUTH)
        .listProviderIdentities({ auth_identity_id }, { take: 1 })
    : []
  if (!login) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
  }
  return login.entity_id
}
