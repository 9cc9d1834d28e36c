import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE } from "../../../../modules/ledger"
import type LedgerModuleService from "../../../../modules/ledger/service"
import type { TrialBalanceQuery } from "../../../ledger/schemas"
import { trialBalanceViews } from "../../../ledger/transactions"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, TrialBalanceQuery>,
  res: MedusaResponse
) => {
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  res.json({ trial_balance: trialBalanceViews(await ledger.trialBalance(req.validatedQuery)) })
}
