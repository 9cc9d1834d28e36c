import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createVendorShippingOptionWorkflow } from "../../../workflows/create-vendor-shipping-option"
import { vendorContext } from "../context"
import type { CreateShippingOptionBody } from "./schemas"
import { oneShippingOptionView, shippingOptionViews } from "./views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const shipping_options = await shippingOptionViews(req.scope, vendorContext(req).vendor)
  res.json({ shipping_options, count: shipping_options.length })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateShippingOptionBody>,
  res: MedusaResponse
) => {
  const { vendor } = vendorContext(req)
  const { result: id } = await createVendorShippingOptionWorkflow(req.scope).run({
    input: { ...req.validatedBody, vendor_id: vendor.id },
  })
  res.status(201).json({ shipping_option: await oneShippingOptionView(req.scope, vendor, id) })
}
