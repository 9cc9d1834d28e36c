import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reinstateVendorWorkflow } from "../../../../../workflows/reinstate-vendor"
import type { DecisionBody } from "../../schemas"
import { vendorDetail } from "../../views"

export const POST = async (req: AuthenticatedMedusaRequest<DecisionBody>, res: MedusaResponse) => {
  const vendor_id = req.params.id!
  await reinstateVendorWorkflow(req.scope).run({
    input: {
      vendor_id,
      actor_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason,
    },
  })
  res.json({ vendor: await vendorDetail(req.scope, vendor_id) })
}
