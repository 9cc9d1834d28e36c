import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StatementQuery } from "../../../../ledger/schemas"
import { answerStatement } from "../../../../ledger/statement"
import { anyVendor } from "../../any-vendor"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StatementQuery>,
  res: MedusaResponse
) => {
  await answerStatement(req, res, await anyVendor(req))
}
