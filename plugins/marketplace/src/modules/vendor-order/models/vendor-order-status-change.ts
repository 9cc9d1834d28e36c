import { model } from "@medusajs/framework/utils"
import { VENDOR_ORDER_STATUSES } from "../transitions"
import VendorOrder from "./vendor-order"

/** One move of the vendor order's state machine: who, when, why. Appended, never changed. */
const VendorOrderStatusChange = model.define("vendor_order_status_change", {
  id: model.id({ prefix: "vosc" }).primaryKey(),
  from: model.enum([...VENDOR_ORDER_STATUSES]).nullable(),
  to: model.enum([...VENDOR_ORDER_STATUSES]),
  reason: model.text().nullable(),
  actor_type: model.enum(["vendor", "operator", "system"]),
  actor_id: model.text().nullable(),
  vendor_order: model.belongsTo(() => VendorOrder, { mappedBy: "status_changes" }),
})

export default VendorOrderStatusChange
