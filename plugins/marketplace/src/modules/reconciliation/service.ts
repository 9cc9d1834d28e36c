import {
  generateEntityId,
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import ReconciliationDifference, { DIFFERENCE_KINDS } from "./models/reconciliation-difference"
import ReconciliationRun from "./models/reconciliation-run"

export type ReconciliationRunDTO = InferTypeOf<typeof ReconciliationRun>
export type ReconciliationDifferenceDTO = InferTypeOf<typeof ReconciliationDifference>
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** Amounts in minor units, signed as Stripe signs them: positive came in. */
export type Difference = {
  kind: DifferenceKind
  reference: string
  balance_transaction_id: string | null
  type: string | null
  currency_code: string
  stripe_amount: bigint
  ledger_amount: bigint
  occurred_at: Date
}

class ReconciliationModuleService extends MedusaService({
  ReconciliationRun,
  ReconciliationDifference,
}) {
  @InjectManager()
  async begin(
    window: { since: Date; until: Date },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string> {
    const id = generateEntityId(undefined, "recon")
    await context.manager!.execute(
      `INSERT INTO reconciliation_run (id, status, since, until) VALUES (?, 'running', ?, ?)`,
      [id, window.since, window.until]
    )
    return id
  }

  /** Remembers which of Stripe's objects a run has seen, and what it found wrong about them. */
  @InjectManager()
  async addPage(
    runId: string,
    page: { references: string[]; differences: Difference[] },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const manager = context.manager!
    await manager.execute(
      `INSERT INTO reconciliation_seen (run_id, reference)
       SELECT ?, jsonb_array_elements_text(?::jsonb) ON CONFLICT DO NOTHING`,
      [runId, JSON.stringify(page.references)]
    )
    const rows = page.differences.map((difference) => ({
      ...difference,
      id: generateEntityId(undefined, "rdiff"),
      stripe_amount: difference.stripe_amount.toString(),
      ledger_amount: difference.ledger_amount.toString(),
    }))
    if (rows.length) {
      await manager.execute(
        `INSERT INTO reconciliation_difference (id, run_id, kind, reference, balance_transaction_id,
           type, currency_code, stripe_amount, ledger_amount, occurred_at)
         SELECT d.id, ?, d.kind, d.reference, d.balance_transaction_id, d.type, d.currency_code,
           d.stripe_amount, d.ledger_amount, d.occurred_at
         FROM jsonb_to_recordset(?::jsonb) AS d(id text, kind text, reference text,
           balance_transaction_id text, type text, currency_code text, stripe_amount bigint,
           ledger_amount bigint, occurred_at timestamptz)`,
        [runId, JSON.stringify(rows)]
      )
    }
  }

  /** Which of these references a run has not seen at Stripe. */
  @InjectManager()
  async unseen(
    runId: string,
    references: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    const rows: { reference: string }[] = await context.manager!.execute(
      `SELECT reference FROM jsonb_array_elements_text(?::jsonb) AS asked (reference)
       WHERE NOT EXISTS (SELECT 1 FROM reconciliation_seen s
         WHERE s.run_id = ? AND s.reference = asked.reference)`,
      [JSON.stringify(references), runId]
    )
    return rows.map(({ reference }) => reference)
  }

  /** run id → how many differences it found; a run without any is not in the map. */
  @InjectManager()
  async countDifferences(
    runIds: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<Map<string, number>> {
    const rows: { run_id: string; count: number }[] = await context.manager!.execute(
      `SELECT run_id, count(*)::int AS count FROM reconciliation_difference
       WHERE run_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL GROUP BY run_id`,
      [JSON.stringify(runIds)]
    )
    return new Map(rows.map(({ run_id, count }) => [run_id, count]))
  }

  @InjectManager()
  async end(
    runId: string,
    outcome: { checked: number; error?: string },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const manager = context.manager!
    await manager.execute("DELETE FROM reconciliation_seen WHERE run_id = ?", [runId])
    await manager.execute(
      `UPDATE reconciliation_run SET status = ?, checked = ?, error = ?, finished_at = now(),
         updated_at = now() WHERE id = ?`,
      [outcome.error ? "failed" : "succeeded", outcome.checked, outcome.error ?? null, runId]
    )
  }
}

export default ReconciliationModuleService
