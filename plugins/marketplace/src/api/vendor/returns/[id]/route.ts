import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadReturnView } from "../../../returns/load"
import { vendorContext } from "../../context"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { vendor } = vendorContext(req)
  res.json({ return: await loadReturnView(req.params.id!, { vendor_id: vendor.id }, req.scope) })
}
