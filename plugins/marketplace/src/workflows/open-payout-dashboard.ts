import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { openDashboardStep, type OfVendor } from "./steps/payout-accounts"

/** A link into the vendor's own dashboard at Stripe. */
export const openPayoutDashboardWorkflow = createWorkflow(
  "open-payout-dashboard",
  (input: OfVendor) => {
    return new WorkflowResponse(openDashboardStep(input))
  }
)
