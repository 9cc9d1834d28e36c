import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { accountId } from "./accounts"
import {
  VENDOR_ACCOUNTS,
  type LedgerCursor,
  type LedgerTransactionKind,
  type StatementFilter,
  type StatementRow,
  type StatementTotals,
} from "./types"

type Parameter = string | number

export type StatementPage = {
  order: "asc" | "desc"
  limit: number
  offset?: number
  /** Goes on after this transaction instead of skipping `offset` of them. */
  after?: LedgerCursor
  /** What is owed before the first row of the list (`asc`), or after it (`desc`). */
  start: bigint
}

const accountIds = ({ vendor_id, currency_code }: StatementFilter) =>
  VENDOR_ACCOUNTS.map((kind) => accountId(kind, currency_code, vendor_id))

/** `AND` conditions on entries with their parameters. */
function period(filter: StatementFilter, page?: StatementPage) {
  const parts: [string, Parameter[]][] = []
  if (filter.since) {
    parts.push(["AND occurred_at >= ?::timestamptz", [filter.since.toISOString()]])
  }
  if (filter.until) {
    parts.push(["AND occurred_at < ?::timestamptz", [filter.until.toISOString()]])
  }
  if (page?.after) {
    const { occurred_at, id } = page.after
    const than = page.order === "asc" ? ">" : "<"
    parts.push([
      `AND (occurred_at, transaction_id) ${than} (?::timestamptz, ?)`,
      [occurred_at.toISOString(), id],
    ])
  }
  return { sql: parts.map(([sql]) => sql).join(" "), parameters: parts.flatMap(([, all]) => all) }
}

/** How many rows a statement has, and what was owed before and after them. */
export async function readStatementTotals(
  manager: SqlEntityManager,
  filter: StatementFilter
): Promise<StatementTotals> {
  const ids = accountIds(filter)
  const inPeriod = period(filter)
  const untilOnly = period({ ...filter, since: undefined })
  const own = `account_id IN (${ids.map(() => "?").join(", ")})`
  const since = filter.since?.toISOString() ?? "-infinity"
  const [row]: { count: number; opening: string; closing: string }[] = await manager.execute(
    `SELECT
       (SELECT count(*)::int FROM (
         SELECT DISTINCT transaction_id FROM ledger_entry WHERE ${own} ${inPeriod.sql}) listed) AS count,
       coalesce(-sum(amount) FILTER (WHERE occurred_at < ?::timestamptz), 0)::text AS opening,
       coalesce(-sum(amount), 0)::text AS closing
     FROM ledger_entry WHERE ${own} ${untilOnly.sql}`,
    [...ids, ...inPeriod.parameters, since, ...ids, ...untilOnly.parameters]
  )
  return { count: row!.count, opening: BigInt(row!.opening), closing: BigInt(row!.closing) }
}

type Row = Omit<
  StatementRow,
  "amount" | "pending" | "available" | "receivable" | "balance" | "occurred_at"
> &
  Record<"occurred_at" | "amount" | "pending" | "available" | "receivable" | "moved", string>

/**
 * One row per transaction. Of each account the index gives the first rows in order, and the first
 * of all are among those: PostgreSQL reads as much as the page needs, however long the statement is.
 */
function rowsSql(conditions: string, order: StatementPage["order"]): string {
  const inOrder = `ORDER BY occurred_at ${order}, transaction_id ${order} LIMIT ?`
  const accounts = VENDOR_ACCOUNTS.map(
    (account) => `(
      SELECT '${account}' AS account, occurred_at, transaction_id, min(kind) AS kind,
        min(vendor_order_id) AS vendor_order_id, sum(amount) AS amount
      FROM ledger_entry WHERE account_id = ? ${conditions}
      GROUP BY occurred_at, transaction_id ${inOrder})`
  )
  const of = (account: string) => `coalesce(sum(amount) FILTER (WHERE account = '${account}'), 0)`
  return `
    SELECT id, to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS occurred_at,
      kind, vendor_order_id, amount::text, pending::text, available::text, receivable::text,
      (sum(amount) OVER (ORDER BY page.occurred_at ${order}, id ${order}))::text AS moved
    FROM (
      SELECT transaction_id AS id, occurred_at, min(kind) AS kind, min(vendor_order_id) AS vendor_order_id,
        -sum(amount) AS amount, -${of("vendor_pending")} AS pending,
        -${of("vendor_available")} AS available, ${of("vendor_receivable")} AS receivable
      FROM (${accounts.join(" UNION ALL ")}) first
      GROUP BY occurred_at, transaction_id ${inOrder}
    ) page
    ORDER BY page.occurred_at ${order}, id ${order} OFFSET ?`
}

/** A page of a vendor's statement. A date that is posted late takes its place among the others. */
export async function readStatementRows(
  manager: SqlEntityManager,
  filter: StatementFilter,
  page: StatementPage
): Promise<StatementRow[]> {
  const { sql, parameters } = period(filter, page)
  const offset = page.offset ?? 0
  const first = page.limit + offset
  const rows: Row[] = await manager.execute(rowsSql(sql, page.order), [
    ...accountIds(filter).flatMap((id) => [id, ...parameters, first]),
    first,
    offset,
  ])
  return rows.map(({ moved, ...row }) => {
    const amount = BigInt(row.amount)
    return {
      id: row.id,
      occurred_at: new Date(row.occurred_at),
      kind: row.kind as LedgerTransactionKind,
      vendor_order_id: row.vendor_order_id,
      amount,
      pending: BigInt(row.pending),
      available: BigInt(row.available),
      receivable: BigInt(row.receivable),
      balance:
        page.order === "asc" ? page.start + BigInt(moved) : page.start - BigInt(moved) + amount,
    }
  })
}
