import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeVendorMemberWorkflow } from "../../../../workflows/remove-vendor-member"
import { updateVendorMemberWorkflow } from "../../../../workflows/update-vendor-member"
import { vendorContext } from "../../context"
import { memberView } from "../../views"
import type { UpdateMemberBody } from "../schemas"

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateMemberBody>,
  res: MedusaResponse
) => {
  const { result } = await updateVendorMemberWorkflow(req.scope).run({
    input: {
      vendor_id: vendorContext(req).vendor.id,
      member_id: req.params.id!,
      change: req.validatedBody,
    },
  })
  res.json({ member: memberView(result) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const member_id = req.params.id!
  await removeVendorMemberWorkflow(req.scope).run({
    input: { vendor_id: vendorContext(req).vendor.id, member_id },
  })
  res.json({ id: member_id, object: "vendor_member", deleted: true })
}
