import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadVendorOrderView } from "../../../vendor/orders/load"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ vendor_order: await loadVendorOrderView(req.params.id!, {}, req.scope) })
}
