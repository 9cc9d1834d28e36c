import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { LedgerAccountKind, LedgerBalance, TrialBalanceRow, VendorBalance } from "./types"

type Filter = { vendor_id?: string; currency_code?: string }

/** `WHERE` and its parameters for accounts; a filter that is not given is no filter. */
function accountConditions({ vendor_id, currency_code }: Filter) {
  const parts = [
    ...(vendor_id === undefined ? [] : [["a.vendor_id = ?", vendor_id]]),
    ...(currency_code === undefined ? [] : [["a.currency_code = ?", currency_code]]),
  ] as [string, string][]
  return {
    where: parts.length ? `WHERE ${parts.map(([sql]) => sql).join(" AND ")}` : "",
    parameters: parts.map(([, value]) => value),
  }
}

/** An account's balance: the snapshot and what came after it, read in one statement. */
const BALANCE = `a.snapshot_amount + coalesce((
  SELECT sum(e.amount) FROM ledger_entry e
  WHERE e.account_id = a.id AND e.id > a.snapshot_entry_id), 0)`

type BalanceRow = {
  account: LedgerAccountKind
  vendor_id: string | null
  currency_code: string
  amount: string
}

export async function readBalances(
  manager: SqlEntityManager,
  filter: Filter
): Promise<LedgerBalance[]> {
  const { where, parameters } = accountConditions(filter)
  const rows: BalanceRow[] = await manager.execute(
    `SELECT a.kind AS account, a.vendor_id, a.currency_code, (${BALANCE})::text AS amount
     FROM ledger_account a ${where}
     ORDER BY a.currency_code, a.vendor_id NULLS FIRST, a.kind`,
    parameters
  )
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }))
}

/** What went to a vendor and stayed there, by currency. */
async function readPaidOut(
  manager: SqlEntityManager,
  vendorId: string
): Promise<Map<string, bigint>> {
  const rows: { currency_code: string; amount: string }[] = await manager.execute(
    `SELECT a.currency_code, sum(paid.amount)::text AS amount
     FROM ledger_account a
     CROSS JOIN LATERAL (
       SELECT sum(e.amount) AS amount FROM ledger_entry e
       WHERE e.account_id = a.id AND e.kind IN ('transferred', 'reversed')
     ) paid
     WHERE a.vendor_id = ?
     GROUP BY a.currency_code`,
    [vendorId]
  )
  return new Map(rows.map((row) => [row.currency_code, BigInt(row.amount ?? 0)]))
}

/** A vendor's balances by currency; none before its first sale. */
export async function readVendorBalances(
  manager: SqlEntityManager,
  vendorId: string
): Promise<VendorBalance[]> {
  const balances = await readBalances(manager, { vendor_id: vendorId })
  const paidOut = await readPaidOut(manager, vendorId)
  const currencies = [...new Set(balances.map((balance) => balance.currency_code))]
  return currencies.map((currency_code) => {
    const of = (account: LedgerAccountKind) =>
      balances.find((each) => each.account === account && each.currency_code === currency_code)
        ?.amount ?? 0n
    return {
      currency_code,
      // Credits are the vendor's, and the ledger writes credits as negative amounts.
      pending: -of("vendor_pending"),
      available: -of("vendor_available"),
      receivable: of("vendor_receivable"),
      paid_out: paidOut.get(currency_code) ?? 0n,
    }
  })
}

/** The balance of every kind of account, by currency; those of vendors summed up. */
export async function readTrialBalance(
  manager: SqlEntityManager,
  filter: { currency_code?: string }
): Promise<TrialBalanceRow[]> {
  const { where, parameters } = accountConditions(filter)
  const rows: (Omit<TrialBalanceRow, "amount"> & { amount: string })[] = await manager.execute(
    `SELECT account, currency_code, count(*)::int AS accounts, sum(amount)::text AS amount
     FROM (SELECT a.kind AS account, a.currency_code, ${BALANCE} AS amount FROM ledger_account a ${where}) balance
     GROUP BY account, currency_code ORDER BY currency_code, account`,
    parameters
  )
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }))
}
