import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorBalanceViews } from "../../ledger/statement"
import { vendorContext } from "../context"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ balances: await vendorBalanceViews(vendorContext(req).vendor.id, req.scope) })
}
