import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { finishPayoutOnboardingWorkflow } from "../../../../workflows/finish-payout-onboarding"
import { vendorContext } from "../../context"
import type { OnboardingStateBody } from "../schemas"
import { payoutAccountView } from "../views"

export const POST = async (
  req: AuthenticatedMedusaRequest<OnboardingStateBody>,
  res: MedusaResponse
) => {
  const vendor_id = vendorContext(req).vendor.id
  await finishPayoutOnboardingWorkflow(req.scope).run({
    input: { vendor_id, state: req.validatedBody.state },
  })
  res.json({ payout_account: await payoutAccountView(req.scope, vendor_id) })
}
