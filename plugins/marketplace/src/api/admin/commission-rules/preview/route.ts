import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewCommission } from "../preview-commission"
import type { PreviewCommissionBody } from "../schemas"

export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewCommissionBody>,
  res: MedusaResponse
) => {
  res.json({ commission: await previewCommission(req.validatedBody, req.scope) })
}
