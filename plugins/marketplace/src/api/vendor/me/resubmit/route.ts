import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resubmitVendorWorkflow } from "../../../../workflows/resubmit-vendor"
import { vendorContext } from "../../context"
import { vendorView } from "../../views"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor, member } = vendorContext(req)
  const { result } = await resubmitVendorWorkflow(req.scope).run({
    input: { vendor_id: vendor.id, actor_id: member.id },
  })
  res.json({ vendor: vendorView(result) })
}
