import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorBalanceViews } from "../../../../ledger/statement"
import { anyVendor } from "../../any-vendor"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ balances: await vendorBalanceViews((await anyVendor(req)).id, req.scope) })
}
