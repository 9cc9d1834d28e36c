import { model } from "@medusajs/framework/utils"
import { RETURN_STATUSES } from "../transitions"
import VendorReturn from "./vendor-return"

/** One move of a return: who, when, why. Appended, never changed. */
const VendorReturnStatusChange = model.define("vendor_return_status_change", {
  id: model.id({ prefix: "vrsc" }).primaryKey(),
  from: model.enum([...RETURN_STATUSES]).nullable(),
  to: model.enum([...RETURN_STATUSES]),
  reason: model.text().nullable(),
  actor_type: model.enum(["shopper", "vendor", "operator"]),
  actor_id: model.text().nullable(),
  vendor_return: model.belongsTo(() => VendorReturn, { mappedBy: "status_changes" }),
})

export default VendorReturnStatusChange
