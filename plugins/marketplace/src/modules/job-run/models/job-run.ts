import { model } from "@medusajs/framework/utils"

/** One run of a job on one worker. Quiet runs are folded into the row before (see the service). */
const JobRun = model
  .define("job_run", {
    id: model.id({ prefix: "jrun" }).primaryKey(),
    job: model.text(),
    status: model.enum(["running", "succeeded", "failed"]),
    /** How many things it dealt with. */
    processed: model.number().default(0),
    error: model.text().nullable(),
    started_at: model.dateTime(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_job_run_job_started", on: ["job", "started_at"] }])

export default JobRun
