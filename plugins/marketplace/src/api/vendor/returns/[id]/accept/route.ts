import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideReturnWorkflow } from "../../../../../workflows/decide-return"
import { loadReturnView, ownReturn } from "../../../../returns/load"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id, by } = await ownReturn(req)
  await decideReturnWorkflow(req.scope).run({ input: { id, to: "accepted", ...by } })
  res.json({ return: await loadReturnView(id, {}, req.scope) })
}
