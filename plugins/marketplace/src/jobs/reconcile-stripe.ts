import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../job-runs/job"
import { reconcileJob as job } from "../job-runs/reconcile"

export default (container: MedusaContainer) => runJob(container, job)

export const config = { name: job.name, schedule: job.schedule }
