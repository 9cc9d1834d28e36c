import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shipVendorOrderWorkflow } from "../../../../../workflows/ship-vendor-order"
import { loadVendorOrderView } from "../../load"
import { ownOrder } from "../../own-order"
import type { ShipmentBody } from "../../schemas"

export const POST = async (req: MedusaRequest<ShipmentBody>, res: MedusaResponse) => {
  const { id, scope, by } = await ownOrder(req)
  await shipVendorOrderWorkflow(req.scope).run({ input: { id, ...by, ...req.validatedBody } })
  res.json({ vendor_order: await loadVendorOrderView(id, scope, req.scope) })
}
