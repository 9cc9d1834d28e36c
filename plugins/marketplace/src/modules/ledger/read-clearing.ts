import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** What one of Stripe's objects did to `stripe_clearing`, money in and money out apart. */
export type ClearingMove = {
  reference: string
  direction: 1 | -1
  currency_code: string
  amount: string
}

// Lists go as JSON: MikroORM writes an array of parameters out as a list of values.

/** The moves of some of Stripe's objects; fees are looked up by their balance transaction. */
export async function readClearing(
  manager: SqlEntityManager,
  references: string[]
): Promise<ClearingMove[]> {
  return await manager.execute(
    `SELECT t.reference, sign(e.amount)::int AS direction, t.currency_code, sum(e.amount)::text AS amount
     FROM ledger_transaction t
     JOIN ledger_entry e ON e.transaction_id = t.id
     WHERE t.reference IN (SELECT jsonb_array_elements_text(?::jsonb)) AND t.kind <> 'fee'
       AND e.account_id = 'stripe_clearing:' || t.currency_code
     GROUP BY t.reference, sign(e.amount), t.currency_code`,
    [JSON.stringify(references)]
  )
}

/** balance transaction id → the fee that was booked for it. */
export async function readFees(
  manager: SqlEntityManager,
  balanceTransactionIds: string[]
): Promise<Map<string, bigint>> {
  const rows: { source_id: string; amount: string }[] = await manager.execute(
    `SELECT t.source_id, e.amount::text AS amount FROM ledger_transaction t
     JOIN ledger_entry e ON e.transaction_id = t.id AND e.account_id = 'stripe_fees:' || t.currency_code
     WHERE t.source_type = 'balance_transaction' AND t.kind = 'fee' AND t.source_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(balanceTransactionIds)]
  )
  return new Map(rows.map(({ source_id, amount }) => [source_id, BigInt(amount)]))
}

export type ClearingReference = {
  id: string
  reference: string
  currency_code: string
  amount: string
  occurred_at: Date
}

/** What the ledger says happened at Stripe in a time, in pages by id. */
export async function readClearingReferences(
  manager: SqlEntityManager,
  window: { since: Date; until: Date },
  page: { after: string; limit: number }
): Promise<ClearingReference[]> {
  return await manager.execute(
    `SELECT t.id, t.reference, t.currency_code, e.amount::text AS amount, t.occurred_at
     FROM ledger_transaction t
     JOIN ledger_entry e ON e.transaction_id = t.id AND e.account_id = 'stripe_clearing:' || t.currency_code
     WHERE t.occurred_at >= ? AND t.occurred_at < ? AND t.reference IS NOT NULL AND t.kind <> 'fee'
       AND t.id > ?
     ORDER BY t.id LIMIT ?`,
    [window.since, window.until, page.after, page.limit]
  )
}
