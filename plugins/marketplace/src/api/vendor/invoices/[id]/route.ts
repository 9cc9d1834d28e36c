import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { invoiceDetail, requireInvoice } from "../../../invoice-views"
import { vendorContext } from "../../context"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const scope = { vendor_id: vendorContext(req).vendor.id }
  const id = await requireInvoice(req.params.id!, scope, req.scope)
  res.json({ invoice: await invoiceDetail(id, "/vendor/invoices", req.scope) })
}
