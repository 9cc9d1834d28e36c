import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** How long a snapshot waits for postings under way before it leaves it for the next time. */
const PATIENCE = "2s"
const LOCK_NOT_AVAILABLE = "55P03"

export const waitedTooLong = (error: unknown) =>
  (error as { code?: string }).code === LOCK_NOT_AVAILABLE

/**
 * The highest entry id below which nothing can appear any more. Ids are given out before their
 * transactions commit, and in another order, so the highest visible id alone says nothing; but
 * whoever inserts entries holds a shared lock until commit (a trigger takes it). Alone with that
 * lock for a moment, everything up to the highest id is there for good.
 *
 * @throws an error of PostgreSQL (see `waitedTooLong`) when postings under way did not end in time
 */
export async function settledEntryId(manager: SqlEntityManager): Promise<string> {
  await manager.execute(`SET LOCAL lock_timeout = '${PATIENCE}'`)
  await manager.execute("SELECT pg_advisory_xact_lock(hashtext('ledger_entry'), 0)")
  // A statement of its own, after the lock: its view of the table is younger than the lock.
  const [row]: { id: string }[] = await manager.execute(
    "SELECT coalesce(max(id), 0)::text AS id FROM ledger_entry"
  )
  return row!.id
}

/**
 * Moves the snapshots of all accounts forward to an entry id nothing can appear below. Two
 * workers take turns (the second finds nothing left to do): each adds to what it read.
 *
 * @returns how many accounts moved
 */
export async function moveSnapshots(manager: SqlEntityManager, upTo: string): Promise<number> {
  await manager.execute("SELECT pg_advisory_xact_lock(hashtext('ledger_snapshot'), 0)")
  const rows: { id: string }[] = await manager.execute(
    `UPDATE ledger_account a
     SET snapshot_amount = a.snapshot_amount + later.amount, snapshot_entry_id = ?::bigint, updated_at = now()
     FROM (
       SELECT account.id, sum(e.amount)::bigint AS amount
       FROM ledger_account account
       JOIN ledger_entry e ON e.account_id = account.id
         AND e.id > account.snapshot_entry_id AND e.id <= ?::bigint
       GROUP BY account.id
     ) later
     WHERE a.id = later.id AND a.snapshot_entry_id < ?::bigint
     RETURNING a.id`,
    [upTo, upTo, upTo]
  )
  return rows.length
}
