import { model } from "@medusajs/framework/utils"
import { DISPUTE_STATUSES } from "../transitions"
import DisputeShare from "./dispute-share"

/** A shopper's bank took a payment back, or asks about it. Amounts are `bigint` minor units. */
const Dispute = model
  .define("dispute", {
    id: model.id({ prefix: "disp" }).primaryKey(),
    /** Stripe's name of it. */
    external_id: model.text(),
    payment_id: model.text(),
    payment_intent_id: model.text(),
    order_id: model.text(),
    status: model.enum([...DISPUTE_STATUSES]),
    reason: model.text(),
    currency_code: model.text(),
    amount: model.text(),
    /** What Stripe charges for it, whatever the outcome. */
    fee: model.text().default("0"),
    livemode: model.boolean().default(false),
    opened_at: model.dateTime(),
    /** Until when Stripe takes evidence. */
    evidence_due_by: model.dateTime().nullable(),
    evidence_submitted: model.boolean().default(false),
    closed_at: model.dateTime().nullable(),
    /** Who bears the loss; null while it is not lost. */
    borne_by: model.enum(["vendor", "operator"]).nullable(),
    shares: model.hasMany(() => DisputeShare, { mappedBy: "dispute" }),
  })
  .indexes([
    { name: "IDX_dispute_external_unique", on: ["external_id"], unique: true },
    { name: "IDX_dispute_order", on: ["order_id"] },
    { name: "IDX_dispute_status", on: ["status", "opened_at"] },
  ])

export default Dispute
