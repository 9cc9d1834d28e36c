import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listTransferViews } from "../../vendor/transfers/load"
import { transferFilters } from "./filters"
import type { ListAllTransfersQuery } from "./schemas"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListAllTransfersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...query } = req.validatedQuery
  const filters = await transferFilters(query, req.scope)
  res.json(await listTransferViews(filters, { limit, offset }, req.scope))
}
