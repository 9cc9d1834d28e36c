import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorContext } from "../context"
import { effectiveRules } from "./effective-rules"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ commission: await effectiveRules(vendorContext(req).vendor, req.scope) })
}
