import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundReturnWorkflow } from "../../../../../workflows/refund-return"
import { refundAnswer } from "../../../../refunds/answer"
import { loadReturnView, ownReturn } from "../../../../returns/load"
import type { RefundReturnBody } from "../../../../returns/schemas"

export const POST = async (req: MedusaRequest<RefundReturnBody>, res: MedusaResponse) => {
  const { id, by } = await ownReturn(req)
  const { result: refundId } = await refundReturnWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...by },
  })
  res.json({
    return: await loadReturnView(id, {}, req.scope),
    refund: await refundAnswer(refundId, req.scope),
  })
}
