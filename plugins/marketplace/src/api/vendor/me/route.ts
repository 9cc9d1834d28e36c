import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorContext } from "../context"
import { memberView, vendorView } from "../views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor, member } = vendorContext(req)
  res.json({ vendor: vendorView(vendor), member: memberView(member) })
}
