import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { registerVendorWorkflow } from "../../../workflows/register-vendor"
import { loginEmail } from "../login-email"
import type { RegisterVendorBody } from "../schemas"
import { vendorView } from "../views"

export const POST = async (
  req: AuthenticatedMedusaRequest<RegisterVendorBody>,
  res: MedusaResponse
) => {
  const { member, ...vendor } = req.validatedBody
  const { result } = await registerVendorWorkflow(req.scope).run({
    input: {
      ...vendor,
      auth_identity_id: req.auth_context.auth_identity_id,
      member: { ...member, email: await loginEmail(req) },
    },
  })
  res.status(201).json({ vendor: vendorView(result.vendor) })
}
