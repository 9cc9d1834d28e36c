import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorContext } from "../context"
import { listVendorOrderViews } from "./load"
import type { ListVendorOrdersQuery } from "./schemas"

export const GET = async (
  req: MedusaRequest<unknown, ListVendorOrdersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const { vendor } = vendorContext(req)
  res.json(
    await listVendorOrderViews({ ...filters, vendor_id: vendor.id }, { limit, offset }, req.scope)
  )
}
