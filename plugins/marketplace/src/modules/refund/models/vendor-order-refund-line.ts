import { model } from "@medusajs/framework/utils"
import VendorOrderRefund from "./vendor-order-refund"

/** What a refund gives back of one line. Quantity 0: money, and no piece. */
const VendorOrderRefundLine = model
  .define("vendor_order_refund_line", {
    id: model.id({ prefix: "vrfl" }).primaryKey(),
    /** The vendor order line's id. */
    line_id: model.text(),
    quantity: model.text(),
    amount: model.text(),
    tax: model.text(),
    /** The line as it was sold; more than this is never refunded of it. */
    line_quantity: model.text(),
    line_total: model.text(),
    refund: model.belongsTo(() => VendorOrderRefund, { mappedBy: "lines" }),
  })
  .indexes([{ name: "IDX_vendor_order_refund_line_line", on: ["line_id"] }])

export default VendorOrderRefundLine
