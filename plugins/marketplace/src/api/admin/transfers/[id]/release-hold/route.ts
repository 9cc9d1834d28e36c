import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releaseTransferHoldWorkflow } from "../../../../../workflows/release-transfer-hold"
import { loadTransferView } from "../../../../vendor/transfers/load"
import type { ReleaseHoldBody } from "../../schemas"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReleaseHoldBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await releaseTransferHoldWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ transfer: await loadTransferView(id, {}, req.scope) })
}
