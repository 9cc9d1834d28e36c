import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suspendVendorWorkflow } from "../../../../../workflows/suspend-vendor"
import type { ReasonedDecisionBody } from "../../schemas"
import { vendorDetail } from "../../views"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReasonedDecisionBody>,
  res: MedusaResponse
) => {
  const vendor_id = req.params.id!
  await suspendVendorWorkflow(req.scope).run({
    input: {
      vendor_id,
      actor_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason,
    },
  })
  res.json({ vendor: await vendorDetail(req.scope, vendor_id) })
}
