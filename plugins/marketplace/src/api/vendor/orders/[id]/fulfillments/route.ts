import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fulfillVendorOrderWorkflow } from "../../../../../workflows/fulfill-vendor-order"
import { loadVendorOrderView } from "../../load"
import { ownOrder } from "../../own-order"
import type { FulfillmentBody } from "../../schemas"

export const POST = async (req: MedusaRequest<FulfillmentBody>, res: MedusaResponse) => {
  const { id, scope, by } = await ownOrder(req)
  await fulfillVendorOrderWorkflow(req.scope).run({ input: { id, ...by, ...req.validatedBody } })
  res.json({ vendor_order: await loadVendorOrderView(id, scope, req.scope) })
}
