import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE } from "../../../../modules/ledger"
import type LedgerModuleService from "../../../../modules/ledger/service"
import { sendCsv, wantsCsv } from "../../../csv"
import type { LedgerTransactionsQuery } from "../../../ledger/schemas"
import {
  TRANSACTIONS_CSV_HEADER,
  transactionCsvPages,
  transactionViews,
} from "../../../ledger/transactions"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, LedgerTransactionsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, format: _format, ...filter } = req.validatedQuery
  if (wantsCsv(req)) {
    const pages = transactionCsvPages(filter, req.scope)
    await sendCsv(res, "ledger-transactions.csv", TRANSACTIONS_CSV_HEADER, pages)
    return
  }
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  const transactions = await ledger.findTransactions(filter, { limit, offset })
  res.json({
    transactions: await transactionViews(transactions, req.scope),
    count: await ledger.countTransactions(filter),
    limit,
    offset,
  })
}
