import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideReturnWorkflow } from "../../../../../workflows/decide-return"
import { loadReturnView, ownReturn } from "../../../../returns/load"
import type { RefuseReturnBody } from "../../../../returns/schemas"

export const POST = async (req: MedusaRequest<RefuseReturnBody>, res: MedusaResponse) => {
  const { id, by } = await ownReturn(req)
  const { reason } = req.validatedBody
  await decideReturnWorkflow(req.scope).run({ input: { id, to: "refused", reason, ...by } })
  res.json({ return: await loadReturnView(id, {}, req.scope) })
}
