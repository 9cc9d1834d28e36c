import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releaseVendorPayoutsWorkflow } from "../../../../../workflows/release-vendor-payouts"
import { payoutAccountView } from "../../../../vendor/payout-account/views"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const vendor_id = req.params.id!
  await releaseVendorPayoutsWorkflow(req.scope).run({ input: { vendor_id } })
  res.json({ payout_account: await payoutAccountView(req.scope, vendor_id, true) })
}
