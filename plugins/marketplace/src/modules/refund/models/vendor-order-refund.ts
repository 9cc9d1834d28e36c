import { model } from "@medusajs/framework/utils"
import { REFUND_ACTORS, REFUND_SOURCES, REFUND_STATUSES } from "../transitions"
import VendorOrderRefundLine from "./vendor-order-refund-line"

/**
 * Money that goes back to the shopper of one vendor order. The row is the intent: it is written
 * before any call, and its id is the provider's idempotency key. Money columns are `bigint`
 * minor units in PostgreSQL (see the migration); the model language reads them as text.
 */
const VendorOrderRefund = model
  .define("vendor_order_refund", {
    id: model.id({ prefix: "vref" }).primaryKey(),
    vendor_order_id: model.text(),
    vendor_id: model.text(),
    order_id: model.text(),
    payment_id: model.text(),
    provider_id: model.text(),
    currency_code: model.text(),
    status: model.enum([...REFUND_STATUSES]).default("pending"),
    source: model.enum([...REFUND_SOURCES]).default("request"),
    return_id: model.text().nullable(),
    amount: model.text(),
    /** Who gives it up: the vendor, the operator's commission, tax the operator remits. */
    net_amount: model.text(),
    commission_amount: model.text(),
    tax_amount: model.text(),
    /** The tax that is contained in `amount`, whoever remits it. */
    tax_total: model.text(),
    commission_kept: model.boolean().default(false),
    /** From which accounts the vendor's part was taken: `[{account, amount}]`. */
    taken: model.json().nullable(),
    reason: model.text().nullable(),
    note: model.text().nullable(),
    actor_type: model.enum([...REFUND_ACTORS]),
    actor_id: model.text().nullable(),
    idempotency_key: model.text().nullable(),
    /** What was asked for under the key: the same key for something else is refused. */
    fingerprint: model.text().nullable(),
    /** The provider's name of the refund. */
    external_id: model.text().nullable(),
    medusa_refund_id: model.text().nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    first_attempt_at: model.dateTime().nullable(),
    succeeded_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
    /** When Medusa's own records said the same. */
    recorded_at: model.dateTime().nullable(),
    /** When nothing was left to do; the sweeping job looks at the others. */
    finished_at: model.dateTime().nullable(),
    lines: model.hasMany(() => VendorOrderRefundLine, { mappedBy: "refund" }),
  })
  .indexes([
    {
      name: "IDX_vendor_order_refund_key_unique",
      on: ["vendor_order_id", "idempotency_key"],
      unique: true,
      where: "idempotency_key IS NOT NULL",
    },
    { name: "IDX_vendor_order_refund_vendor_order", on: ["vendor_order_id"] },
    { name: "IDX_vendor_order_refund_order", on: ["order_id"] },
    { name: "IDX_vendor_order_refund_external", on: ["external_id"] },
    {
      name: "IDX_vendor_order_refund_unfinished",
      on: ["next_attempt_at"],
      where: "finished_at IS NULL",
    },
  ])

export default VendorOrderRefund
