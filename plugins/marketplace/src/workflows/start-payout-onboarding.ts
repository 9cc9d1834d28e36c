import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { startOnboardingStep, type OfVendor } from "./steps/payout-accounts"

/** A link to Stripe's pages where a vendor says who he is and where his money goes. */
export const startPayoutOnboardingWorkflow = createWorkflow(
  "start-payout-onboarding",
  (input: OfVendor) => {
    return new WorkflowResponse(startOnboardingStep(input))
  }
)
