import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listDisputes, type ListDisputesQuery } from "../../disputes/list"
import { vendorDisputeView } from "../../disputes/views"
import { vendorContext } from "../context"

export const GET = async (req: MedusaRequest<unknown, ListDisputesQuery>, res: MedusaResponse) => {
  const { vendor } = vendorContext(req)
  const { disputes, ...page } = await listDisputes(
    { ...req.validatedQuery, vendor_id: vendor.id },
    req.scope
  )
  res.json({ disputes: disputes.map((dispute) => vendorDisputeView(dispute, vendor.id)), ...page })
}
