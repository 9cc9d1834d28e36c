import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeVendorWorkflow } from "../../../../workflows/close-vendor"
import { vendorContext } from "../../context"
import type { CloseVendorBody } from "../../schemas"
import { vendorView } from "../../views"

export const POST = async (
  req: AuthenticatedMedusaRequest<CloseVendorBody>,
  res: MedusaResponse
) => {
  const { vendor, member } = vendorContext(req)
  const { result } = await closeVendorWorkflow(req.scope).run({
    input: {
      vendor_id: vendor.id,
      actor_type: "vendor",
      actor_id: member.id,
      reason: req.validatedBody.reason,
    },
  })
  res.json({ vendor: vendorView(result) })
}
