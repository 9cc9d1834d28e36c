import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { makeRefund, refundsAnswer } from "../../../../refunds/answer"
import type { RefundBody } from "../../../../refunds/schemas"
import { loadVendorOrderView } from "../../load"
import { ownOrder } from "../../own-order"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id } = await ownOrder(req)
  res.json(await refundsAnswer(id, req.scope))
}

export const POST = async (req: MedusaRequest<RefundBody>, res: MedusaResponse) => {
  const { id, scope, by } = await ownOrder(req)
  const refund = await makeRefund(req, id, by)
  res.status(201).json({ refund, vendor_order: await loadVendorOrderView(id, scope, req.scope) })
}
