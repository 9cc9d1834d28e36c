import { model } from "@medusajs/framework/utils"
import VendorReturn from "./vendor-return"

const VendorReturnLine = model.define("vendor_return_line", {
  id: model.id({ prefix: "vrtl" }).primaryKey(),
  /** The order line item's id. */
  item_id: model.text(),
  title: model.text(),
  quantity: model.number(),
  /** One of the shop's return reasons, or the shopper's own words. */
  reason_id: model.text().nullable(),
  reason: model.text().nullable(),
  vendor_return: model.belongsTo(() => VendorReturn, { mappedBy: "lines" }),
})

export default VendorReturnLine
