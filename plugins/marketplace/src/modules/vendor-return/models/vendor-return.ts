import { model } from "@medusajs/framework/utils"
import { RETURN_STATUSES } from "../transitions"
import VendorReturnLine from "./vendor-return-line"
import VendorReturnStatusChange from "./vendor-return-status-change"

/** Pieces of one vendor order that a shopper wants to send back. */
const VendorReturn = model
  .define("vendor_return", {
    id: model.id({ prefix: "vret" }).primaryKey(),
    /** Medusa's return, which its admin shows. */
    return_id: model.text(),
    vendor_order_id: model.text(),
    vendor_id: model.text(),
    order_id: model.text(),
    status: model.enum([...RETURN_STATUSES]).default("requested"),
    note: model.text().nullable(),
    refund_id: model.text().nullable(),
    lines: model.hasMany(() => VendorReturnLine, { mappedBy: "vendor_return" }),
    status_changes: model.hasMany(() => VendorReturnStatusChange, { mappedBy: "vendor_return" }),
  })
  .indexes([
    { name: "IDX_vendor_return_return_unique", on: ["return_id"], unique: true },
    { name: "IDX_vendor_return_vendor", on: ["vendor_id", "created_at"] },
    { name: "IDX_vendor_return_order", on: ["order_id"] },
  ])
  .cascades({ delete: ["lines", "status_changes"] })

export default VendorReturn
