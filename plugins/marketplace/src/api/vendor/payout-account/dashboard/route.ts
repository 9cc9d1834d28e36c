import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openPayoutDashboardWorkflow } from "../../../../workflows/open-payout-dashboard"
import { vendorContext } from "../../context"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await openPayoutDashboardWorkflow(req.scope).run({
    input: { vendor_id: vendorContext(req).vendor.id },
  })
  res.json(result)
}
