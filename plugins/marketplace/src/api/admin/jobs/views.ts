import type { Job } from "../../../job-runs/job"
import type { JobRunDTO } from "../../../modules/job-run/service"

/** A job as the admin shows it; `backlog` is null for one that never has any. */
export function jobView(job: Job, run: JobRunDTO | undefined, backlog: number | undefined) {
  return {
    name: job.name,
    description: job.description,
    schedule: job.schedule,
    backlog: backlog ?? null,
    last_run: run
      ? {
          status: run.status,
          processed: run.processed,
          error: run.error,
          started_at: run.started_at,
          finished_at: run.finished_at,
        }
      : null,
  }
}
