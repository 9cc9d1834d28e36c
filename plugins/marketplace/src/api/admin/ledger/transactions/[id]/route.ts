import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../../../../modules/ledger"
import type LedgerModuleService from "../../../../../modules/ledger/service"
import { transactionViews } from "../../../../ledger/transactions"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = req.params.id!
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  const [transaction] = await transactionViews(
    await ledger.findTransactions({ id }, { limit: 1 }),
    req.scope
  )
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ledger transaction ${id} was not found.`)
  }
  res.json({ transaction })
}
