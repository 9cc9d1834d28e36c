import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelVendorOrderWorkflow } from "../../../../../workflows/cancel-vendor-order"
import { loadVendorOrderView } from "../../load"
import { ownOrder } from "../../own-order"
import type { CancellationBody } from "../../schemas"

export const POST = async (req: MedusaRequest<CancellationBody>, res: MedusaResponse) => {
  const { id, scope, by } = await ownOrder(req)
  await cancelVendorOrderWorkflow(req.scope).run({
    input: { id, ...by, reason: req.validatedBody.reason ?? undefined },
  })
  res.json({ vendor_order: await loadVendorOrderView(id, scope, req.scope) })
}
