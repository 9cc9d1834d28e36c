import { model } from "@medusajs/framework/utils"
import Dispute from "./dispute"

/** A vendor order's part of a dispute, frozen when it was opened. */
const DisputeShare = model
  .define("dispute_share", {
    id: model.id({ prefix: "dshr" }).primaryKey(),
    vendor_order_id: model.text(),
    vendor_id: model.text(),
    amount: model.text(),
    net_amount: model.text(),
    commission_amount: model.text(),
    tax_amount: model.text(),
    dispute: model.belongsTo(() => Dispute, { mappedBy: "shares" }),
  })
  .indexes([
    {
      name: "IDX_dispute_share_unique",
      on: ["dispute_id", "vendor_order_id"],
      unique: true,
    },
    { name: "IDX_dispute_share_vendor", on: ["vendor_id"] },
  ])

export default DisputeShare
