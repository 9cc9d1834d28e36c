import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { choosePayoutsStep, type ChoosePayoutsInput } from "./steps/payout-accounts"

/** How a vendor is paid: through a Stripe account made for him, or by bank transfer. */
export const choosePayoutsWorkflow = createWorkflow(
  "choose-payouts",
  (input: ChoosePayoutsInput) => {
    choosePayoutsStep(input)
  }
)
