import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { holdVendorPayoutsWorkflow } from "../../../../../workflows/hold-vendor-payouts"
import { payoutAccountView } from "../../../../vendor/payout-account/views"
import type { HoldBody } from "../../../transfers/schemas"

export const POST = async (req: AuthenticatedMedusaRequest<HoldBody>, res: MedusaResponse) => {
  const vendor_id = req.params.id!
  await holdVendorPayoutsWorkflow(req.scope).run({
    input: { vendor_id, reason: req.validatedBody.reason },
  })
  res.json({ payout_account: await payoutAccountView(req.scope, vendor_id, true) })
}
