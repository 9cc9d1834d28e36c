import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { JOBS } from "../../../job-runs"
import { jobView } from "./views"
import { JOB_RUN_MODULE } from "../../../modules/job-run"
import type JobRunModuleService from "../../../modules/job-run/service"

/** Every job with its last run and what waits for it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const runs: JobRunModuleService = req.scope.resolve(JOB_RUN_MODULE)
  const latest = new Map((await runs.latest()).map((run) => [run.job, run]))
  const jobs = await Promise.all(
    JOBS.map(async (job) => jobView(job, latest.get(job.name), await job.backlog?.(req.scope)))
  )
  res.json({ jobs, count: jobs.length })
}
