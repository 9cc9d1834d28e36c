import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markTransferPaidWorkflow } from "../../../../../workflows/mark-transfer-paid"
import { loadTransferView } from "../../../../vendor/transfers/load"
import type { MarkPaidBody } from "../../schemas"

export const POST = async (req: AuthenticatedMedusaRequest<MarkPaidBody>, res: MedusaResponse) => {
  const id = req.params.id!
  await markTransferPaidWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ transfer: await loadTransferView(id, {}, req.scope) })
}
