import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { startPayoutOnboardingWorkflow } from "../../../../workflows/start-payout-onboarding"
import { vendorContext } from "../../context"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await startPayoutOnboardingWorkflow(req.scope).run({
    input: { vendor_id: vendorContext(req).vendor.id },
  })
  res.json(result)
}
