import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requireInvoice, sendInvoiceFile } from "../../../../../../invoice-views"
import { requireBuyer } from "../../../../own-invoices"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await requireBuyer(req)
  const scope = { order_id: req.params.id!, type: ["invoice", "credit_note"] }
  const id = await requireInvoice(req.params.invoice_id!, scope, req.scope)
  await sendInvoiceFile(id, req.scope, res)
}
