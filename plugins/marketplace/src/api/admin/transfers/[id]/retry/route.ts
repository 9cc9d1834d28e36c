import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryTransferWorkflow } from "../../../../../workflows/retry-transfer"
import { loadTransferView } from "../../../../vendor/transfers/load"
import type { ReleaseHoldBody } from "../../schemas"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReleaseHoldBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await retryTransferWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ transfer: await loadTransferView(id, {}, req.scope) })
}
