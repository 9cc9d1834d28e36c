import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateVendorWorkflow } from "../../../workflows/update-vendor"
import { vendorContext } from "../context"
import type { UpdateVendorBody } from "../schemas"
import { memberView, vendorView } from "../views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor, member } = vendorContext(req)
  res.json({ vendor: vendorView(vendor), member: memberView(member) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateVendorBody>,
  res: MedusaResponse
) => {
  const { vendor, member } = vendorContext(req)
  const { policies, ...fields } = req.validatedBody
  const { result } = await updateVendorWorkflow(req.scope).run({
    input: {
      ...fields,
      vendor_id: vendor.id,
      ...(policies && "shipping" in policies ? { shipping_policy: policies.shipping } : {}),
      ...(policies && "returns" in policies ? { return_policy: policies.returns } : {}),
    },
  })
  res.json({ vendor: vendorView(result), member: memberView(member) })
}
