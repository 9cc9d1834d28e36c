import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorContext } from "../../context"
import { loadVendorOrderView } from "../load"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const scope = { vendor_id: vendorContext(req).vendor.id }
  res.json({ vendor_order: await loadVendorOrderView(req.params.id!, scope, req.scope) })
}
