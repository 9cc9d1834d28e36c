import {
  generateEntityId,
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import JobRun from "./models/job-run"

export type JobRunDTO = InferTypeOf<typeof JobRun>

export type JobOutcome = { processed: number; error?: string | undefined }

const KEPT_DAYS = 30

class JobRunModuleService extends MedusaService({ JobRun }) {
  @InjectManager()
  async begin(
    job: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string> {
    const id = generateEntityId(undefined, "jrun")
    await context.manager!.execute(
      "INSERT INTO job_run (id, job, status, started_at) VALUES (?, ?, 'running', now())",
      [id, job]
    )
    return id
  }

  /**
   * Writes how a run ended. Of runs that found nothing to do only the last one stays: most
   * minutes are quiet, and a history of nothing helps nobody.
   */
  @InjectManager()
  async end(
    id: string,
    outcome: JobOutcome,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await context.manager!.execute(
      `WITH ended AS (
         UPDATE job_run SET status = ?, processed = ?, error = ?, finished_at = now(), updated_at = now()
         WHERE id = ? RETURNING id, job, started_at)
       DELETE FROM job_run USING ended
       WHERE job_run.job = ended.job AND job_run.id <> ended.id AND (
         job_run.started_at < now() - interval '${KEPT_DAYS} days'
         OR (job_run.status = 'succeeded' AND job_run.processed = 0
             AND job_run.started_at < ended.started_at))`,
      [outcome.error ? "failed" : "succeeded", outcome.processed, outcome.error ?? null, id]
    )
  }

  /** Each job's latest run. */
  @InjectManager()
  async latest(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<JobRunDTO[]> {
    return await context.manager!.execute(
      `SELECT DISTINCT ON (job) id, job, status, processed, error, started_at, finished_at
       FROM job_run WHERE deleted_at IS NULL ORDER BY job, started_at DESC, id DESC`
    )
  }
}

export default JobRunModuleService
