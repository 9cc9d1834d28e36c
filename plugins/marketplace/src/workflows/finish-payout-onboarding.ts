import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { finishOnboardingStep, type ReturnedWithState } from "./steps/payout-accounts"

/** A vendor came back from Stripe's pages. */
export const finishPayoutOnboardingWorkflow = createWorkflow(
  "finish-payout-onboarding",
  (input: ReturnedWithState) => {
    finishOnboardingStep(input)
  }
)
