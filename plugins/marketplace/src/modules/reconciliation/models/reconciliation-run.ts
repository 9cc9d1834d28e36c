import { model } from "@medusajs/framework/utils"
import ReconciliationDifference from "./reconciliation-difference"

/** One comparison of the ledger with Stripe's balance transactions. */
const ReconciliationRun = model
  .define("reconciliation_run", {
    id: model.id({ prefix: "recon" }).primaryKey(),
    status: model.enum(["running", "succeeded", "failed"]),
    /** Balance transactions made in `since <= created < until` were compared. */
    since: model.dateTime(),
    until: model.dateTime(),
    checked: model.number().default(0),
    error: model.text().nullable(),
    finished_at: model.dateTime().nullable(),
    differences: model.hasMany(() => ReconciliationDifference, { mappedBy: "run" }),
  })
  .indexes([{ name: "IDX_reconciliation_run_until", on: ["status", "until"] }])

export default ReconciliationRun
