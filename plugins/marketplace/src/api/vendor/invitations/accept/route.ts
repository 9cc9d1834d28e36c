import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { acceptVendorInvitationWorkflow } from "../../../../workflows/accept-vendor-invitation"
import { loginEmail } from "../../login-email"
import type { AcceptInvitationBody } from "../../members/schemas"
import { memberView } from "../../views"

export const POST = async (
  req: AuthenticatedMedusaRequest<AcceptInvitationBody>,
  res: MedusaResponse
) => {
  const { result } = await acceptVendorInvitationWorkflow(req.scope).run({
    input: {
      auth_identity_id: req.auth_context.auth_identity_id,
      email: await loginEmail(req),
      code: req.validatedBody.code,
    },
  })
  res.json({ member: memberView(result) })
}
