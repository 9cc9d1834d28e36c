import { model } from "@medusajs/framework/utils"
import { LEDGER_ACCOUNTS } from "../types"

/**
 * `snapshot_amount` is the sum of the account's entries up to `snapshot_entry_id`: a cache that
 * only ever stands for entries that can no longer change (see `snapshot.ts`). Both are `bigint`
 * in PostgreSQL; the model language has no such type and reads them as text.
 */
const LedgerAccount = model.define("ledger_account", {
  id: model.text().primaryKey(),
  kind: model.enum([...LEDGER_ACCOUNTS]),
  vendor_id: model.text().nullable(),
  currency_code: model.text(),
  snapshot_amount: model.text().default("0"),
  snapshot_entry_id: model.text().default("0"),
})

export default LedgerAccount
