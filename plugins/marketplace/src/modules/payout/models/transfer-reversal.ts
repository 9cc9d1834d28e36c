import { model } from "@medusajs/framework/utils"
import { REVERSAL_STATUSES } from "../transitions"
import Transfer from "./transfer"

/** A share taken back after its transfer was begun. Money columns are `bigint` minor units. */
const TransferReversal = model
  .define("transfer_reversal", {
    id: model.id({ prefix: "trrv" }).primaryKey(),
    vendor_id: model.text(),
    currency_code: model.text(),
    source_type: model.enum(["refund", "dispute"]),
    source_id: model.text(),
    status: model.enum([...REVERSAL_STATUSES]).default("pending"),
    amount: model.text(),
    /** The part the provider is asked for; the rest was never sent and is owed at once. */
    reverse_amount: model.text(),
    /** What was withheld from later transfers instead. */
    netted_amount: model.text(),
    /** The account its `reversed` posting credits: a dispute only freezes until it is lost. */
    credits: model.enum(["vendor_receivable", "vendor_pending"]),
    external_id: model.text().nullable(),
    first_attempt_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    sent_posted_at: model.dateTime().nullable(),
    transfer: model.belongsTo(() => Transfer, { mappedBy: "reversals" }),
  })
  .indexes([
    {
      name: "IDX_transfer_reversal_source_unique",
      on: ["transfer_id", "source_type", "source_id"],
      unique: true,
    },
    { name: "IDX_transfer_reversal_status_next", on: ["status", "next_attempt_at"] },
    { name: "IDX_transfer_reversal_vendor_status", on: ["vendor_id", "status"] },
  ])

export default TransferReversal
