import { model } from "@medusajs/framework/utils"
import ReconciliationRun from "./reconciliation-run"

export const DIFFERENCE_KINDS = ["amount", "fee", "missing_at_stripe"] as const

/**
 * What Stripe and the ledger do not agree on. Shown to the operator, corrected by nobody but
 * him. Amounts are `bigint` minor units in PostgreSQL (see the migration).
 */
const ReconciliationDifference = model
  .define("reconciliation_difference", {
    id: model.id({ prefix: "rdiff" }).primaryKey(),
    kind: model.enum([...DIFFERENCE_KINDS]),
    /** Stripe's id of what moved the money: `ch_…`, `re_…`, `tr_…`, `trr_…`, `dp_…`. */
    reference: model.text(),
    balance_transaction_id: model.text().nullable(),
    /** Stripe's word for the balance transaction: `charge`, `refund`, `transfer`, … */
    type: model.text().nullable(),
    currency_code: model.text(),
    stripe_amount: model.text(),
    ledger_amount: model.text(),
    occurred_at: model.dateTime(),
    run: model.belongsTo(() => ReconciliationRun, { mappedBy: "differences" }),
  })
  .indexes([{ name: "IDX_reconciliation_difference_reference", on: ["reference"] }])

export default ReconciliationDifference
