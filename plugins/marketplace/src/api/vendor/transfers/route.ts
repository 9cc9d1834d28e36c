import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorContext } from "../context"
import { listTransferViews } from "./load"
import type { ListTransfersQuery } from "./schemas"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListTransfersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const own = { ...filters, vendor_id: vendorContext(req).vendor.id }
  res.json(await listTransferViews(own, { limit, offset }, req.scope))
}
