import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteVendorShippingOptionWorkflow } from "../../../../workflows/delete-vendor-shipping-option"
import { updateVendorShippingOptionWorkflow } from "../../../../workflows/update-vendor-shipping-option"
import { vendorContext } from "../../context"
import type { UpdateShippingOptionBody } from "../schemas"
import { oneShippingOptionView } from "../views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({
    shipping_option: await oneShippingOptionView(
      req.scope,
      vendorContext(req).vendor,
      req.params.id!
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateShippingOptionBody>,
  res: MedusaResponse
) => {
  const { vendor } = vendorContext(req)
  const option_id = req.params.id!
  await updateVendorShippingOptionWorkflow(req.scope).run({
    input: { ...req.validatedBody, vendor_id: vendor.id, option_id },
  })
  res.json({ shipping_option: await oneShippingOptionView(req.scope, vendor, option_id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const option_id = req.params.id!
  await deleteVendorShippingOptionWorkflow(req.scope).run({
    input: { vendor_id: vendorContext(req).vendor.id, option_id },
  })
  res.json({ id: option_id, object: "shipping_option", deleted: true })
}
