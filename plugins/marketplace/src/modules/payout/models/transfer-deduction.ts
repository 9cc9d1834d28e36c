import { model } from "@medusajs/framework/utils"

/**
 * From which of a vendor's accounts a refund or a lost dispute took its share: the answer that a
 * repeated `takeBack` gives again. `transfer_id` is empty where no transfer was ever opened.
 */
const TransferDeduction = model
  .define("transfer_deduction", {
    id: model.id({ prefix: "trde" }).primaryKey(),
    transfer_id: model.text(),
    vendor_order_id: model.text(),
    source_type: model.enum(["refund", "dispute"]),
    source_id: model.text(),
    account: model.enum(["vendor_pending", "vendor_available", "vendor_receivable"]),
    amount: model.text(),
    /** When the vendor got it back, because the refund failed. */
    returned_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_transfer_deduction_unique",
      on: ["vendor_order_id", "source_type", "source_id", "transfer_id", "account"],
      unique: true,
    },
  ])

export default TransferDeduction
