import type { MedusaContainer } from "@medusajs/framework/types"
import { snapshotLedgerBalancesJob as job } from "../job-runs/ledger"
import { runJob } from "../job-runs/job"

export default async (container: MedusaContainer) => runJob(container, job)

export const config = { name: job.name, schedule: job.schedule }
