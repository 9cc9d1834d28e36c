import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type {
  LedgerCursor,
  LedgerEntryDetail,
  LedgerTransactionDetail,
  LedgerTransactionFilter,
} from "./types"

export type TransactionPage = {
  limit: number
  offset?: number
  /** Goes on after (that is, before in time) this transaction instead of skipping `offset`. */
  after?: LedgerCursor
}

const PLAIN = ["id", "source_type", "source_id", "order_id", "currency_code"] as const

function conditions(filter: LedgerTransactionFilter, after?: LedgerCursor) {
  const parts: [string, string[]][] = []
  for (const column of PLAIN) {
    const value = filter[column]
    if (value !== undefined) {
      parts.push([`t.${column} = ?`, [value]])
    }
  }
  if (filter.kind !== undefined) {
    const kinds = [filter.kind].flat()
    parts.push([`t.kind IN (${kinds.map(() => "?").join(", ")})`, kinds])
  }
  if (filter.vendor_id !== undefined) {
    parts.push([
      `EXISTS (SELECT 1 FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         WHERE e.transaction_id = t.id AND a.vendor_id = ?)`,
      [filter.vendor_id],
    ])
  }
  if (filter.since) {
    parts.push(["t.occurred_at >= ?::timestamptz", [filter.since.toISOString()]])
  }
  if (filter.until) {
    parts.push(["t.occurred_at < ?::timestamptz", [filter.until.toISOString()]])
  }
  if (after) {
    parts.push([
      "(t.occurred_at, t.id) < (?::timestamptz, ?)",
      [after.occurred_at.toISOString(), after.id],
    ])
  }
  return {
    where: parts.length ? `WHERE ${parts.map(([sql]) => sql).join(" AND ")}` : "",
    parameters: parts.flatMap(([, values]) => values),
  }
}

const iso = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${column}`

type TransactionRow = Omit<LedgerTransactionDetail, "entries" | "occurred_at" | "created_at"> & {
  occurred_at: string
  created_at: string
}
type EntryRow = Omit<LedgerEntryDetail, "amount"> & { transaction_id: string; amount: string }

async function entriesOf(
  manager: SqlEntityManager,
  ids: string[]
): Promise<Map<string, LedgerEntryDetail[]>> {
  const entries = new Map<string, LedgerEntryDetail[]>(ids.map((id) => [id, []]))
  if (!ids.length) {
    return entries
  }
  const rows: EntryRow[] = await manager.execute(
    `SELECT e.transaction_id, a.kind AS account, a.vendor_id, e.vendor_order_id, e.amount::text
     FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
     WHERE e.transaction_id IN (${ids.map(() => "?").join(", ")}) ORDER BY e.id`,
    ids
  )
  for (const { transaction_id, amount, ...entry } of rows) {
    entries.get(transaction_id)?.push({ ...entry, amount: BigInt(amount) })
  }
  return entries
}

/** Transactions with their entries, newest first. */
export async function readTransactions(
  manager: SqlEntityManager,
  filter: LedgerTransactionFilter,
  page: TransactionPage
): Promise<LedgerTransactionDetail[]> {
  const { where, parameters } = conditions(filter, page.after)
  const rows: TransactionRow[] = await manager.execute(
    `SELECT id, source_type, source_id, kind, currency_code, order_id, ${iso("occurred_at")}, ${iso("created_at")}
     FROM (SELECT * FROM ledger_transaction t ${where}
       ORDER BY t.occurred_at DESC, t.id DESC LIMIT ? OFFSET ?) page
     ORDER BY page.occurred_at DESC, id DESC`,
    [...parameters, page.limit, page.offset ?? 0]
  )
  const entries = await entriesOf(
    manager,
    rows.map(({ id }) => id)
  )
  return rows.map((row) => ({
    ...row,
    occurred_at: new Date(row.occurred_at),
    created_at: new Date(row.created_at),
    entries: entries.get(row.id) ?? [],
  }))
}

export async function countTransactions(
  manager: SqlEntityManager,
  filter: LedgerTransactionFilter
): Promise<number> {
  const { where, parameters } = conditions(filter)
  const [row]: { count: number }[] = await manager.execute(
    `SELECT count(*)::int AS count FROM ledger_transaction t ${where}`,
    parameters
  )
  return row!.count
}
