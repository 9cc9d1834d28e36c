import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadTransferView } from "../../../vendor/transfers/load"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ transfer: await loadTransferView(req.params.id!, {}, req.scope) })
}
