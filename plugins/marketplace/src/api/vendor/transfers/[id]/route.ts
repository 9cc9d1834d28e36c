import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorContext } from "../../context"
import { loadTransferView } from "../load"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const scope = { vendor_id: vendorContext(req).vendor.id }
  res.json({ transfer: await loadTransferView(req.params.id!, scope, req.scope) })
}
