import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { makeRefund, refundsAnswer } from "../../../../refunds/answer"
import type { RefundBody } from "../../../../refunds/schemas"
import { loadVendorOrderView } from "../../../../vendor/orders/load"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json(await refundsAnswer(req.params.id!, req.scope))
}

export const POST = async (req: AuthenticatedMedusaRequest<RefundBody>, res: MedusaResponse) => {
  const id = req.params.id!
  const refund = await makeRefund(req, id, {
    actor_type: "operator",
    actor_id: req.auth_context.actor_id,
  })
  res.status(201).json({ refund, vendor_order: await loadVendorOrderView(id, {}, req.scope) })
}
