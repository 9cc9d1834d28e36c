import { model } from "@medusajs/framework/utils"

/**
 * What was paid for a vendor order and what of it went back: the row that refunds of one vendor
 * order lock. A trigger keeps `refunded_total`, and a check holds it at or below `paid_total`.
 */
const VendorOrderRefundSum = model.define("vendor_order_refund_sum", {
  /** The vendor order's id. */
  id: model.text().primaryKey(),
  currency_code: model.text(),
  paid_total: model.text(),
  refunded_total: model.text(),
})

export default VendorOrderRefundSum
