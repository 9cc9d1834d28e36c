import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { choosePayoutsWorkflow } from "../../../workflows/choose-payouts"
import { vendorContext } from "../context"
import type { ChoosePayoutsBody } from "./schemas"
import { payoutAccountView } from "./views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor } = vendorContext(req)
  res.json({ payout_account: await payoutAccountView(req.scope, vendor.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<ChoosePayoutsBody>,
  res: MedusaResponse
) => {
  const { vendor } = vendorContext(req)
  await choosePayoutsWorkflow(req.scope).run({
    input: { vendor_id: vendor.id, ...req.validatedBody },
  })
  res.json({ payout_account: await payoutAccountView(req.scope, vendor.id) })
}
