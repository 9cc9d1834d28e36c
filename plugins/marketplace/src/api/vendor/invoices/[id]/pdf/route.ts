import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requireInvoice, sendInvoiceFile } from "../../../../invoice-views"
import { vendorContext } from "../../../context"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const scope = { vendor_id: vendorContext(req).vendor.id }
  await sendInvoiceFile(await requireInvoice(req.params.id!, scope, req.scope), req.scope, res)
}
