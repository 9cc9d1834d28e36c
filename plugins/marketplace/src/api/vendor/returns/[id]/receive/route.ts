import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveReturnWorkflow } from "../../../../../workflows/receive-return"
import { loadReturnView, ownReturn } from "../../../../returns/load"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id, by } = await ownReturn(req)
  await receiveReturnWorkflow(req.scope).run({ input: { id, ...by } })
  res.json({ return: await loadReturnView(id, {}, req.scope) })
}
