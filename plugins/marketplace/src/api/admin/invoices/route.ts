import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listInvoiceViews } from "../../invoice-views"
import type { ListAllInvoicesQuery } from "./middlewares"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListAllInvoicesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...filters } = req.validatedQuery
  res.json(await listInvoiceViews(filters, { limit, offset }, "/admin/invoices", req.scope))
}
