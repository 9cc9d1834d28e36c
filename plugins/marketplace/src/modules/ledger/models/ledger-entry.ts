import { model } from "@medusajs/framework/utils"

/**
 * A signed amount on an account. `kind` and `occurred_at` repeat the transaction's, so that an
 * index answers a statement alone; a trigger refuses a copy that differs. `id` and `amount` are
 * `bigint` in PostgreSQL.
 */
const LedgerEntry = model.define("ledger_entry", {
  id: model.text().primaryKey(),
  transaction_id: model.text(),
  account_id: model.text(),
  vendor_order_id: model.text().nullable(),
  kind: model.text(),
  occurred_at: model.dateTime(),
  amount: model.text(),
})

export default LedgerEntry
