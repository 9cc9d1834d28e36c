import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { bookingOf, keyOf, otherBooking, type PreparedTransaction } from "./prepare"
import type { PostedTransaction } from "./types"

type StoredEntry = {
  id: string
  source_type: PostedTransaction["source_type"]
  source_id: string
  kind: PostedTransaction["kind"]
  account_id: string
  vendor_order_id: string | null
  amount: string
}

/**
 * Rows are inserted in one order (keys, accounts), so that two batches that share some wait for
 * each other instead of locking each other out.
 */
const INSERT = `
  WITH posting AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS p(
      id text, source_type text, source_id text, kind text, currency_code text, order_id text,
      reference text, occurred_at timestamptz, entry_count integer)
  ), line AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS l(
      transaction_id text, position integer, account_id text, account_kind text, vendor_id text,
      currency_code text, vendor_order_id text, amount bigint)
  ), opened AS (
    INSERT INTO ledger_account (id, kind, vendor_id, currency_code)
    SELECT DISTINCT account_id, account_kind, vendor_id, currency_code FROM line ORDER BY account_id
    ON CONFLICT (id) DO NOTHING
  ), posted AS (
    INSERT INTO ledger_transaction
      (id, source_type, source_id, kind, currency_code, order_id, reference, occurred_at, entry_count)
    SELECT id, source_type, source_id, kind, currency_code, order_id, reference, occurred_at, entry_count
    FROM posting ORDER BY source_type, source_id, kind
    ON CONFLICT (source_type, source_id, kind) DO NOTHING
    RETURNING id, kind, occurred_at
  ), entered AS (
    INSERT INTO ledger_entry (transaction_id, account_id, vendor_order_id, kind, occurred_at, amount)
    SELECT posted.id, line.account_id, line.vendor_order_id, posted.kind, posted.occurred_at, line.amount
    FROM line JOIN posted ON posted.id = line.transaction_id
    ORDER BY line.transaction_id, line.position
  )
  SELECT id FROM posted`

const EXISTING = `
  SELECT t.id, t.source_type, t.source_id, t.kind, e.account_id, e.vendor_order_id, e.amount::text
  FROM jsonb_to_recordset(?::jsonb) AS p(source_type text, source_id text, kind text)
  JOIN ledger_transaction t USING (source_type, source_id, kind)
  JOIN ledger_entry e ON e.transaction_id = t.id`

/** @returns the ids of the transactions that were not there yet */
async function insert(
  manager: SqlEntityManager,
  batch: PreparedTransaction[]
): Promise<Set<string>> {
  const postings = batch.map(({ entries, key: _key, ...transaction }) => ({
    ...transaction,
    entry_count: entries.length,
  }))
  const lines = batch.flatMap(({ id, currency_code, entries }) =>
    entries.map(({ account, account_id, vendor_id, vendor_order_id, amount }, position) => ({
      transaction_id: id,
      position,
      account_id,
      account_kind: account,
      vendor_id: vendor_id ?? null,
      currency_code,
      vendor_order_id: vendor_order_id ?? null,
      amount: amount.toString(),
    }))
  )
  const rows: { id: string }[] = await manager.execute(INSERT, [
    JSON.stringify(postings),
    JSON.stringify(lines),
  ])
  return new Set(rows.map(({ id }) => id))
}

/**
 * What is stored under the keys of some transactions. A statement of its own: the one that found
 * the key taken may not see the row that took it.
 */
async function existing(
  manager: SqlEntityManager,
  batch: PreparedTransaction[]
): Promise<Map<string, StoredEntry[]>> {
  const rows: StoredEntry[] = await manager.execute(EXISTING, [
    JSON.stringify(
      batch.map(({ source_type, source_id, kind }) => ({ source_type, source_id, kind }))
    ),
  ])
  const byKey = new Map<string, StoredEntry[]>()
  for (const row of rows) {
    byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row])
  }
  return byKey
}

/**
 * Writes a prepared batch inside the caller's transaction: one statement, and a second one when
 * some of it was there before. The unique key makes a concurrent post of the same key wait.
 *
 * @throws MedusaError `conflict` when a key is taken by another booking
 */
export async function write(
  manager: SqlEntityManager,
  batch: PreparedTransaction[]
): Promise<PostedTransaction[]> {
  const created = await insert(manager, batch)
  const repeated = batch.filter(({ id }) => !created.has(id))
  const stored = repeated.length
    ? await existing(manager, repeated)
    : new Map<string, StoredEntry[]>()
  return batch.map(({ id, key, source_type, source_id, kind, entries }) => {
    const source = { source_type, source_id, kind }
    if (created.has(id)) {
      return { id, created: true, ...source }
    }
    const [earlier, ...others] = stored.get(key) ?? []
    if (!earlier || bookingOf([earlier, ...others]) !== bookingOf(entries)) {
      throw otherBooking(key)
    }
    return { id: earlier.id, created: false, ...source }
  })
}
