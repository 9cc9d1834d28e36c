import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refreshOnboardingStep, type ReturnedWithState } from "./steps/payout-accounts"

/** A vendor's link had run out: he gets a new one. */
export const refreshPayoutOnboardingWorkflow = createWorkflow(
  "refresh-payout-onboarding",
  (input: ReturnedWithState) => {
    return new WorkflowResponse(refreshOnboardingStep(input))
  }
)
