import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { holdTransferWorkflow } from "../../../../../workflows/hold-transfer"
import { loadTransferView } from "../../../../vendor/transfers/load"
import type { HoldBody } from "../../schemas"

export const POST = async (req: AuthenticatedMedusaRequest<HoldBody>, res: MedusaResponse) => {
  const id = req.params.id!
  await holdTransferWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ transfer: await loadTransferView(id, {}, req.scope) })
}
