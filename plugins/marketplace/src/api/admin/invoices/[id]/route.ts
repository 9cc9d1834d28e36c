import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { invoiceDetail } from "../../../invoice-views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ invoice: await invoiceDetail(req.params.id!, "/admin/invoices", req.scope) })
}
