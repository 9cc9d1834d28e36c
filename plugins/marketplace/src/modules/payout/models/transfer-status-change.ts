import { model } from "@medusajs/framework/utils"
import Transfer from "./transfer"

/** What happened to a transfer: its moves, holds and shares taken back. Appended, never changed. */
const TransferStatusChange = model.define("transfer_status_change", {
  id: model.id({ prefix: "trch" }).primaryKey(),
  from: model.text().nullable(),
  to: model.text(),
  reason: model.text().nullable(),
  actor_type: model.enum(["system", "operator"]),
  actor_id: model.text().nullable(),
  transfer: model.belongsTo(() => Transfer, { mappedBy: "status_changes" }),
})

export default TransferStatusChange
