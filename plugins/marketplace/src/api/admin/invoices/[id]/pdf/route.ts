import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requireInvoice, sendInvoiceFile } from "../../../../invoice-views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendInvoiceFile(await requireInvoice(req.params.id!, {}, req.scope), req.scope, res)
}
