import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { toAmount, toDecimal } from "../../money"
import { LEDGER_MODULE } from "../../modules/ledger"
import type LedgerModuleService from "../../modules/ledger/service"
import type {
  LedgerCursor,
  LedgerTransactionKind,
  StatementFilter,
  StatementRow,
  VendorBalance,
} from "../../modules/ledger/types"
import { type CsvCell, sendCsv, wantsCsv } from "../csv"
import { displayIds } from "./names"
import type { StatementQuery } from "./schemas"

const CSV_PAGE = 1000

/** What a transaction means to a vendor. */
const DESCRIPTIONS: Partial<Record<LedgerTransactionKind, string>> = {
  captured: "Sale, net of commission",
  released: "Released for payout",
  netted: "Withheld for what was owed",
  transferred: "Paid out",
  refund_accepted: "Refund to the shopper",
  refund_failed: "Refund that did not come about",
  reversed: "Payout taken back",
  dispute_lost: "Dispute lost",
}

const describe = (row: StatementRow, displayId: string | undefined) =>
  [DESCRIPTIONS[row.kind] ?? row.kind, ...(displayId ? [`order ${displayId}`] : [])].join(", ")

export function vendorBalanceView({ currency_code, ...amounts }: VendorBalance) {
  return {
    currency_code,
    pending: toAmount(amounts.pending, currency_code),
    available: toAmount(amounts.available, currency_code),
    receivable: toAmount(amounts.receivable, currency_code),
    paid_out: toAmount(amounts.paid_out, currency_code),
  }
}

/** A vendor's balances as `GET /vendor/balance` shows them. */
export async function vendorBalanceViews(vendorId: string, container: MedusaContainer) {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  return (await ledger.vendorBalances(vendorId)).map(vendorBalanceView)
}

/**
 * A statement is of one currency: the one asked for, or the only one the vendor has.
 *
 * @throws MedusaError `invalid_data` when there are several to choose from
 */
async function currencyOf(
  query: StatementQuery,
  vendorId: string,
  ledger: LedgerModuleService
): Promise<string | null> {
  if (query.currency_code) {
    return query.currency_code
  }
  const currencies = (await ledger.vendorBalances(vendorId)).map((each) => each.currency_code)
  if (currencies.length > 1) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code: is required, one of ${currencies.join(", ")}`
    )
  }
  return currencies[0] ?? null
}

async function rowViews(rows: StatementRow[], currency: string, container: MedusaContainer) {
  const names = await displayIds(
    rows.map((row) => row.vendor_order_id),
    container
  )
  return rows.map((row) => {
    const displayId = row.vendor_order_id ? names.get(row.vendor_order_id) : undefined
    return {
      id: row.id,
      occurred_at: row.occurred_at,
      kind: row.kind,
      description: describe(row, displayId),
      vendor_order_id: row.vendor_order_id,
      vendor_order_display_id: displayId ?? null,
      amount: toAmount(row.amount, currency),
      pending: toAmount(row.pending, currency),
      available: toAmount(row.available, currency),
      receivable: toAmount(row.receivable, currency),
      balance: toAmount(row.balance, currency),
    }
  })
}

const CSV_HEADER = [
  "occurred_at",
  "kind",
  "description",
  "order",
  "currency",
  "amount",
  "pending",
  "available",
  "receivable",
  "balance",
  "transaction_id",
]

/** All of a statement, a page in memory at a time. */
async function* csvPages(
  filter: StatementFilter,
  order: "asc" | "desc",
  container: MedusaContainer
): AsyncGenerator<CsvCell[][]> {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const { opening, closing } = await ledger.statementTotals(filter)
  let start = order === "asc" ? opening : closing
  let after: LedgerCursor | undefined
  for (;;) {
    const rows = await ledger.statementRows(filter, {
      order,
      limit: CSV_PAGE,
      start,
      ...(after && { after }),
    })
    const last = rows.at(-1)
    if (!last) {
      return
    }
    const names = await displayIds(
      rows.map((row) => row.vendor_order_id),
      container
    )
    yield rows.map((row) => {
      const displayId = row.vendor_order_id ? names.get(row.vendor_order_id) : undefined
      const amounts = [row.amount, row.pending, row.available, row.receivable, row.balance]
      return [
        row.occurred_at.toISOString(),
        row.kind,
        describe(row, displayId),
        displayId,
        filter.currency_code.toUpperCase(),
        ...amounts.map((amount) => toDecimal(amount, filter.currency_code)),
        row.id,
      ]
    })
    after = last
    start = order === "asc" ? last.balance : last.balance - last.amount
  }
}

/** Answers a vendor's statement, as JSON by page or as one CSV file. */
export async function answerStatement(
  req: MedusaRequest<unknown, StatementQuery>,
  res: MedusaResponse,
  vendor: { id: string; handle: string }
) {
  const { limit, offset, order, since, until } = req.validatedQuery
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  const currency_code = await currencyOf(req.validatedQuery, vendor.id, ledger)
  // A vendor without sales has a statement in no currency; any will do to find nothing.
  const filter = { vendor_id: vendor.id, currency_code: currency_code ?? "eur", since, until }
  if (wantsCsv(req)) {
    const filename = `statement-${vendor.handle}-${filter.currency_code}.csv`
    await sendCsv(res, filename, CSV_HEADER, csvPages(filter, order, req.scope))
    return
  }
  const { count, opening, closing } = await ledger.statementTotals(filter)
  const start = order === "asc" ? opening : closing
  const rows = await ledger.statementRows(filter, { order, limit, offset, start })
  res.json({
    statement: await rowViews(rows, filter.currency_code, req.scope),
    currency_code,
    opening_balance: toAmount(opening, filter.currency_code),
    closing_balance: toAmount(closing, filter.currency_code),
    count,
    limit,
    offset,
  })
}
