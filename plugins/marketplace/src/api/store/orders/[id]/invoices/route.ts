import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { buyerInvoiceViews } from "../../../../invoice-views"
import { invoiceToken } from "../../invoice-link"
import { requireBuyer } from "../../own-invoices"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { guest } = await requireBuyer(req)
  const orderId = req.params.id!
  const token = guest ? `?token=${invoiceToken(orderId, req.scope)}` : ""
  const urlOf = (id: string) => `/store/orders/${orderId}/invoices/${id}/pdf${token}`
  res.set("cache-control", "private, no-store")
  res.json({ invoices: await buyerInvoiceViews(orderId, urlOf, req.scope) })
}
