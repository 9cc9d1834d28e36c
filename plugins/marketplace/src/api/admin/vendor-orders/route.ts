import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listVendorOrderViews } from "../../vendor/orders/load"
import type { ListAllVendorOrdersQuery } from "./middlewares"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListAllVendorOrdersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...filters } = req.validatedQuery
  res.json(await listVendorOrderViews(filters, { limit, offset }, req.scope))
}
