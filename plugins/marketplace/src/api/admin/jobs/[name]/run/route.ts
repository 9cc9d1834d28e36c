import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { JOBS } from "../../../../../job-runs"
import { runJob } from "../../../../../job-runs/job"
import { JOB_RUN_MODULE } from "../../../../../modules/job-run"
import type JobRunModuleService from "../../../../../modules/job-run/service"
import { jobView } from "../../views"

/** Runs a job now instead of at its next time; answers when it has ended. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const name = req.params["name"]
  const job = JOBS.find((each) => each.name === name)
  if (!job) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no job ${name}; there are ${JOBS.map((each) => each.name).join(", ")}.`
    )
  }
  await runJob(req.scope, job)
  const runs: JobRunModuleService = req.scope.resolve(JOB_RUN_MODULE)
  const run = (await runs.latest()).find((each) => each.job === name)
  res.json({ job: jobView(job, run, await job.backlog?.(req.scope)) })
}
