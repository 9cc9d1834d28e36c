import { MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  lockTransfer,
  moveTransfer,
  reversalRows,
  transferRows,
  updateRow,
  type ReversalRow,
  type TransferRow,
} from "./rows"

/**
 * How long a claim holds. Short, because a second worker that takes over sends the same
 * idempotency key and so cannot do harm.
 */
const CLAIM_SECONDS = 30
const LONGEST_PAUSE_SECONDS = 3600
const REFUSAL_PAUSE_SECONDS = 30

export type ClaimedTransfer = TransferRow & { destination: string | null }
export type ClaimedReversal = ReversalRow & {
  transfer_external_id: string
  provider: TransferRow["provider"]
}

/** A transfer may be begun: nobody holds it, and its vendor's account can take it. */
const READY = `t.status = 'available' AND t.held_at IS NULL AND t.frozen_by IS NULL
  AND t.deleted_at IS NULL AND EXISTS (
    SELECT 1 FROM payout_account a WHERE a.vendor_id = t.vendor_id AND a.deleted_at IS NULL
      AND a.provider = 'stripe_connect' AND a.status = 'active' AND a.held_at IS NULL)`

/**
 * Marks transfers due whose vendor's available sum in their currency is worth one. A second
 * worker waits for the first, so that it finds them marked and takes its share.
 *
 * @param minimums minor units by currency code, lower case
 */
export async function markDue(
  manager: SqlEntityManager,
  minimums: Record<string, bigint>
): Promise<void> {
  const asText = Object.entries(minimums).map(([code, amount]) => [code, amount.toString()])
  await manager.execute(
    `UPDATE transfer SET due_at = now() WHERE id IN (
       SELECT t.id FROM transfer t JOIN (
         SELECT vendor_id, currency_code, sum(amount) AS total FROM transfer t
         WHERE ${READY} GROUP BY vendor_id, currency_code) worth
       ON worth.vendor_id = t.vendor_id AND worth.currency_code = t.currency_code
       WHERE t.due_at IS NULL AND ${READY}
         AND worth.total >= coalesce((?::jsonb ->> lower(t.currency_code))::bigint, 0)
       ORDER BY t.id FOR UPDATE OF t)`,
    [JSON.stringify(Object.fromEntries(asText))]
  )
}

/**
 * Transfers to send, for this worker until the claim runs out; `sending` is committed before
 * anybody calls. Those whose outcome is unknown come again.
 *
 * @param now the provider's clock, by which idempotency keys grow old
 */
export async function claimTransfers(
  manager: SqlEntityManager,
  limit: number,
  now: Date
): Promise<ClaimedTransfer[]> {
  const rows = await transferRows(
    manager,
    `WITH due AS (
       SELECT t.id, t.status FROM transfer t
       WHERE t.next_attempt_at <= now() AND t.deleted_at IS NULL
         AND (t.status = 'sending' OR (t.due_at IS NOT NULL AND ${READY}))
       ORDER BY t.next_attempt_at, t.id LIMIT ? FOR UPDATE OF t SKIP LOCKED),
     claimed AS (
       UPDATE transfer SET status = 'sending', provider = 'stripe_connect',
         attempts = transfer.attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?),
         next_attempt_at = now() + interval '${CLAIM_SECONDS} seconds', updated_at = now()
       FROM due WHERE due.id = transfer.id RETURNING transfer.*, due.status AS before),
     history AS (
       INSERT INTO transfer_status_change (id, transfer_id, "from", "to", actor_type)
       SELECT 'trch_' || replace(gen_random_uuid()::text, '-', ''), id, before, 'sending', 'system'
       FROM claimed WHERE before = 'available')
     SELECT claimed.*, a.external_id AS destination FROM claimed
     LEFT JOIN payout_account a ON a.vendor_id = claimed.vendor_id AND a.deleted_at IS NULL`,
    [limit, now]
  )
  return rows as ClaimedTransfer[]
}

type Done = { id: string; external_id: string; at: Date }

/**
 * The provider has made the transfer. Recorded once, whoever comes first; one statement, since
 * this is what limits how many are sent in a second.
 */
export async function transferSent(
  manager: SqlEntityManager,
  { id, external_id, at }: Done
): Promise<void> {
  const moved: { id: string }[] = await manager.execute(
    `WITH moved AS (
       UPDATE transfer SET status = 'sent', external_id = ?, sent_at = ?, last_error = NULL,
         updated_at = now()
       WHERE id = ? AND status = 'sending' RETURNING id)
     INSERT INTO transfer_status_change (id, transfer_id, "from", "to", actor_type)
     SELECT 'trch_' || replace(gen_random_uuid()::text, '-', ''), id, 'sending', 'sent', 'system'
     FROM moved RETURNING id`,
    [external_id, at, id]
  )
  if (!moved.length) {
    assertSent(await lockTransfer(manager, id))
  }
}

/** Made by a provider, yet neither recorded now nor before: nobody may overlook that. */
function assertSent({ id, status }: TransferRow) {
  if (status !== "sent") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Transfer ${id} was sent while it is ${status}.`
    )
  }
}

type Attempt = { id: string; attempts: number }

const pause = (attempts: number) => Math.min(LONGEST_PAUSE_SECONDS, 2 ** Math.min(attempts, 12))

/** Nobody knows whether it went through: the same key again, each time later. */
export async function outcomeUnknown(
  manager: SqlEntityManager,
  table: "transfer" | "transfer_reversal",
  { id, attempts }: Attempt,
  error: string
): Promise<void> {
  await manager.execute(
    `UPDATE ${table} SET last_error = ?, next_attempt_at = now() + make_interval(secs => ?), updated_at = now()
     WHERE id = ? AND status = 'sending' AND attempts = ?`,
    [error.slice(0, 1000), pause(attempts), id, attempts]
  )
}

/**
 * The provider has definitely refused: nothing was made under this key, so the next attempt uses
 * a new one (the old would only repeat the refusal).
 *
 * @param hopeless a person has to act before another attempt makes sense
 */
export async function transferRefused(
  manager: SqlEntityManager,
  { id, attempts }: Attempt,
  error: string,
  hopeless: boolean
): Promise<void> {
  const transfer = await lockTransfer(manager, id)
  if (transfer.status !== "sending" || transfer.attempts !== attempts) {
    return
  }
  const refusals = transfer.refusals + 1
  const seconds = Math.min(
    LONGEST_PAUSE_SECONDS,
    REFUSAL_PAUSE_SECONDS * 2 ** Math.min(refusals, 8)
  )
  await moveTransfer(
    manager,
    transfer,
    hopeless ? "failed" : "available",
    {
      refusals,
      first_attempt_at: null,
      last_error: error.slice(0, 1000),
      next_attempt_at: new Date(Date.now() + seconds * 1000),
    },
    { reason: error.slice(0, 1000) }
  )
}

/** Reversals to send; one waits until its transfer went through. */
export async function claimReversals(
  manager: SqlEntityManager,
  limit: number,
  now: Date
): Promise<ClaimedReversal[]> {
  const rows = await reversalRows(
    manager,
    `WITH due AS (
       SELECT r.id FROM transfer_reversal r JOIN transfer t ON t.id = r.transfer_id
       WHERE r.status IN ('pending', 'sending') AND r.next_attempt_at <= now()
         AND t.status = 'sent' AND r.deleted_at IS NULL
       ORDER BY r.next_attempt_at, r.id LIMIT ? FOR UPDATE OF r SKIP LOCKED),
     claimed AS (
       UPDATE transfer_reversal SET status = 'sending', attempts = attempts + 1,
         first_attempt_at = coalesce(first_attempt_at, ?),
         next_attempt_at = now() + interval '${CLAIM_SECONDS} seconds', updated_at = now()
       FROM due WHERE due.id = transfer_reversal.id RETURNING transfer_reversal.*)
     SELECT claimed.*, t.external_id AS transfer_external_id, t.provider
     FROM claimed JOIN transfer t ON t.id = claimed.transfer_id`,
    [limit, now]
  )
  return rows as ClaimedReversal[]
}

async function lockReversal(manager: SqlEntityManager, id: string): Promise<ReversalRow> {
  const [row] = await reversalRows(
    manager,
    "SELECT * FROM transfer_reversal WHERE id = ? FOR UPDATE",
    [id]
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Reversal ${id} is gone.`)
  }
  return row
}

export async function reversalSent(
  manager: SqlEntityManager,
  { id, external_id, at }: Done
): Promise<void> {
  const reversal = await lockReversal(manager, id)
  if (reversal.status === "sending") {
    await updateRow(manager, "transfer_reversal", id, {
      status: "sent",
      external_id,
      sent_at: at,
      last_error: null,
    })
  }
}

/** It cannot be taken back: the vendor owes it. */
export async function reversalOwed(
  manager: SqlEntityManager,
  { id, attempts }: Attempt,
  error: string
): Promise<void> {
  const reversal = await lockReversal(manager, id)
  if (reversal.status === "sending" && reversal.attempts === attempts) {
    await updateRow(manager, "transfer_reversal", id, {
      status: "owed",
      last_error: error.slice(0, 1000),
    })
  }
}
