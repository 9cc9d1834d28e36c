import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listReturnViews } from "../../returns/load"
import type { ListReturnsQuery } from "../../returns/schemas"
import { vendorContext } from "../context"

export const GET = async (req: MedusaRequest<unknown, ListReturnsQuery>, res: MedusaResponse) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const { vendor } = vendorContext(req)
  res.json(
    await listReturnViews({ ...filters, vendor_id: vendor.id }, { limit, offset }, req.scope)
  )
}
