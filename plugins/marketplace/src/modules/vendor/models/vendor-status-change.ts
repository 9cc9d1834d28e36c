import { model } from "@medusajs/framework/utils"
import { VENDOR_STATUSES } from "../transitions"
import Vendor from "./vendor"

/** One move of the vendor's state machine: who, when, why. Appended, never changed. */
const VendorStatusChange = model.define("vendor_status_change", {
  id: model.id({ prefix: "vsch" }).primaryKey(),
  from: model.enum([...VENDOR_STATUSES]).nullable(),
  to: model.enum([...VENDOR_STATUSES]),
  reason: model.text().nullable(),
  actor_type: model.enum(["operator", "vendor", "system"]),
  actor_id: model.text().nullable(),
  vendor: model.belongsTo(() => Vendor, { mappedBy: "status_changes" }),
})

export default VendorStatusChange
