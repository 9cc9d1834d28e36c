import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../job-runs/job"
import { recordCapturesJob as job } from "../job-runs/record-captures"

export default async (container: MedusaContainer) => runJob(container, job)

export const config = { name: job.name, schedule: job.schedule }
