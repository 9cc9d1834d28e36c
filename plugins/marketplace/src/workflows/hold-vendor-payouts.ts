import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { holdVendorPayoutsStep } from "./steps/payout-accounts"

/** The operator keeps all of a vendor's payouts back; what is under way goes through. */
export const holdVendorPayoutsWorkflow = createWorkflow(
  "hold-vendor-payouts",
  (input: { vendor_id: string; reason: string }) => {
    holdVendorPayoutsStep(input)
  }
)
