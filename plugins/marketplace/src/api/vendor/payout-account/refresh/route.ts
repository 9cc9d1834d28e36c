import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refreshPayoutOnboardingWorkflow } from "../../../../workflows/refresh-payout-onboarding"
import { vendorContext } from "../../context"
import type { OnboardingStateBody } from "../schemas"

export const POST = async (
  req: AuthenticatedMedusaRequest<OnboardingStateBody>,
  res: MedusaResponse
) => {
  const { result } = await refreshPayoutOnboardingWorkflow(req.scope).run({
    input: { vendor_id: vendorContext(req).vendor.id, state: req.validatedBody.state },
  })
  res.json(result)
}
