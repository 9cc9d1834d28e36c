import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../job-runs/job"
import { finishRefundsJob as job } from "../job-runs/refunds"

export default async (container: MedusaContainer) => runJob(container, job)

export const config = { name: job.name, schedule: job.schedule }
