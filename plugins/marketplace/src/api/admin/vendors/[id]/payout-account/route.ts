import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { payoutAccountView } from "../../../../vendor/payout-account/views"
import { vendorDetail } from "../../views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await vendorDetail(req.scope, req.params.id!)
  res.json({ payout_account: await payoutAccountView(req.scope, id, true) })
}
