import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { holdVendorPayoutsStep } from "./steps/payout-accounts"

/** The operator lets a vendor's payouts go on. */
export const releaseVendorPayoutsWorkflow = createWorkflow(
  "release-vendor-payouts",
  (input: { vendor_id: string }) => {
    holdVendorPayoutsStep(
      transform({ input }, ({ input }) => ({ vendor_id: input.vendor_id, reason: null }))
    )
  }
)
