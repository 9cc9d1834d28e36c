import type { MedusaContainer } from "@medusajs/framework/types"
import { toAmount, toDecimal } from "../../money"
import { LEDGER_MODULE } from "../../modules/ledger"
import type LedgerModuleService from "../../modules/ledger/service"
import type {
  LedgerCursor,
  LedgerTransactionDetail,
  LedgerTransactionFilter,
  TrialBalanceRow,
} from "../../modules/ledger/types"
import type { CsvCell } from "../csv"
import { displayIds, vendorsById } from "./names"

const CSV_PAGE = 500

const positive = (amount: bigint) => (amount > 0n ? amount : 0n)

const namesOf = async (transactions: LedgerTransactionDetail[], container: MedusaContainer) => {
  const entries = transactions.flatMap((transaction) => transaction.entries)
  return {
    vendors: await vendorsById(
      entries.map((entry) => entry.vendor_id),
      container
    ),
    orders: await displayIds(
      entries.map((entry) => entry.vendor_order_id),
      container
    ),
  }
}

/** Transactions as the operator sees them; `amount` is what was moved: the sum of the debits. */
export async function transactionViews(
  transactions: LedgerTransactionDetail[],
  container: MedusaContainer
) {
  const { vendors, orders } = await namesOf(transactions, container)
  return transactions.map(({ entries, ...transaction }) => {
    const decimal = (amount: bigint) => toAmount(amount, transaction.currency_code)
    return {
      ...transaction,
      amount: decimal(entries.reduce((sum, entry) => sum + positive(entry.amount), 0n)),
      entries: entries.map(({ account, vendor_id, vendor_order_id, amount }) => ({
        account,
        vendor: vendor_id
          ? (vendors.get(vendor_id) ?? { id: vendor_id, handle: null, name: null })
          : null,
        vendor_order_id,
        vendor_order_display_id: (vendor_order_id && orders.get(vendor_order_id)) || null,
        amount: decimal(amount),
      })),
    }
  })
}

export const TRANSACTIONS_CSV_HEADER = [
  "occurred_at",
  "posted_at",
  "kind",
  "source_type",
  "source_id",
  "order_id",
  "account",
  "vendor",
  "vendor_order",
  "currency",
  "debit",
  "credit",
  "transaction_id",
]

/** Every entry of the transactions, newest first, a page in memory at a time. */
export async function* transactionCsvPages(
  filter: LedgerTransactionFilter,
  container: MedusaContainer
): AsyncGenerator<CsvCell[][]> {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  let after: LedgerCursor | undefined
  for (;;) {
    const transactions = await ledger.findTransactions(filter, {
      limit: CSV_PAGE,
      ...(after && { after }),
    })
    if (!transactions.length) {
      return
    }
    after = transactions.at(-1)
    const { vendors, orders } = await namesOf(transactions, container)
    yield transactions.flatMap((transaction) =>
      transaction.entries.map(({ account, vendor_id, vendor_order_id, amount }) => [
        transaction.occurred_at.toISOString(),
        transaction.created_at.toISOString(),
        transaction.kind,
        transaction.source_type,
        transaction.source_id,
        transaction.order_id,
        account,
        vendor_id && (vendors.get(vendor_id)?.handle ?? vendor_id),
        vendor_order_id && (orders.get(vendor_order_id) ?? vendor_order_id),
        transaction.currency_code.toUpperCase(),
        amount > 0n ? toDecimal(amount, transaction.currency_code) : "",
        amount < 0n ? toDecimal(-amount, transaction.currency_code) : "",
        transaction.id,
      ])
    )
  }
}

/** The trial balance by currency; its sums are taken here, from the rows that are shown. */
export function trialBalanceViews(rows: TrialBalanceRow[]) {
  const currencies = [...new Set(rows.map((row) => row.currency_code))]
  return currencies.map((currency_code) => {
    const own = rows.filter((row) => row.currency_code === currency_code)
    const decimal = (amount: bigint) => toAmount(amount, currency_code)
    const sum = (amounts: bigint[]) => decimal(amounts.reduce((left, right) => left + right, 0n))
    return {
      currency_code,
      accounts: own.map(({ account, accounts, amount }) => ({
        account,
        count: accounts,
        debit: decimal(positive(amount)),
        credit: decimal(positive(-amount)),
      })),
      debit_total: sum(own.map(({ amount }) => positive(amount))),
      credit_total: sum(own.map(({ amount }) => positive(-amount))),
      difference: sum(own.map(({ amount }) => amount)),
    }
  })
}
