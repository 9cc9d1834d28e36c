import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listInvoiceViews } from "../../invoice-views"
import { vendorContext } from "../context"
import type { ListInvoicesQuery } from "./schemas"

// What the vendor issued to shoppers, and what the operator issued to the vendor.
export const GET = async (req: MedusaRequest<unknown, ListInvoicesQuery>, res: MedusaResponse) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const scope = { ...filters, vendor_id: vendorContext(req).vendor.id }
  res.json(await listInvoiceViews(scope, { limit, offset }, "/vendor/invoices", req.scope))
}
