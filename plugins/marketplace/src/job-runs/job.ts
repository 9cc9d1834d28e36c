import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JOB_RUN_MODULE } from "../modules/job-run"
import type JobRunModuleService from "../modules/job-run/service"

/** Work that is done over and over, safe to run on several workers at once. */
export type Job = {
  name: string
  /** What it does, as the operator reads it. */
  description: string
  /** Cron expression. */
  schedule: string
  /** @returns how many things it dealt with */
  run(container: MedusaContainer): Promise<number>
  /** How many things wait for it. */
  backlog?(container: MedusaContainer): Promise<number>
}

/** Runs a job and leaves a record of it; its failure is a record too, never an exception. */
export async function runJob(container: MedusaContainer, job: Job): Promise<void> {
  const runs: JobRunModuleService = container.resolve(JOB_RUN_MODULE)
  const id = await runs.begin(job.name)
  try {
    await runs.end(id, { processed: await job.run(container) })
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${job.name}: ${String(error)}`)
    await runs.end(id, { processed: 0, error: String(error) })
  }
}
