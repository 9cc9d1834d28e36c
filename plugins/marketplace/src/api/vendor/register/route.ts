import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { registerVendorWorkflow } from "../../../workflows/register-vendor"
import type { RegisterVendorBody } from "../schemas"
import { vendorView } from "../views"

export const POST = async (req: AuthenticatedMedusaRequest<RegisterVendorBody>, res: MedusaResponse) => {
  const { auth_identity_id } = req.auth_context
  const [login] = await req.scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ auth_identity_id }, { take: 1 })
  if (!login) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
  }
  const { member, ...vendor } = req.validatedBody
  const { result } = await registerVendorWorkflow(req.scope).run({
    // The member's address is the one it signs in with, not one it types.
    input: { ...vendor, auth_identity_id, member: { ...member, email: login.entity_id } },
  })
  res.status(201).json({ vendor: vendorView(result.vendor) })
}
