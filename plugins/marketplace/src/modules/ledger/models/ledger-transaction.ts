import { model } from "@medusajs/framework/utils"

/** One event's posting. Written by `post` only; triggers refuse every change (see the migration). */
const LedgerTransaction = model
  .define("ledger_transaction", {
    id: model.id({ prefix: "ltx" }).primaryKey(),
    source_type: model.text(),
    source_id: model.text(),
    kind: model.text(),
    currency_code: model.text(),
    order_id: model.text().nullable(),
    reference: model.text().nullable(),
    occurred_at: model.dateTime(),
    entry_count: model.number(),
  })
  .indexes([
    {
      name: "IDX_ledger_transaction_source_unique",
      on: ["source_type", "source_id", "kind"],
      unique: true,
    },
  ])

export default LedgerTransaction
