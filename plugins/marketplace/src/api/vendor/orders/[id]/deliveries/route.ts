import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deliverVendorOrderWorkflow } from "../../../../../workflows/deliver-vendor-order"
import { loadVendorOrderView } from "../../load"
import { ownOrder } from "../../own-order"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id, scope, by } = await ownOrder(req)
  await deliverVendorOrderWorkflow(req.scope).run({ input: { id, ...by } })
  res.json({ vendor_order: await loadVendorOrderView(id, scope, req.scope) })
}
