import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StatementQuery } from "../../ledger/schemas"
import { answerStatement } from "../../ledger/statement"
import { vendorContext } from "../context"

export const GET = async (req: MedusaRequest<unknown, StatementQuery>, res: MedusaResponse) => {
  await answerStatement(req, res, vendorContext(req).vendor)
}
