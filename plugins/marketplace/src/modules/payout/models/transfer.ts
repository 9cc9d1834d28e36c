import { model } from "@medusajs/framework/utils"
import { PAYOUT_PROVIDERS, TRANSFER_STATUSES } from "../transitions"
import TransferReversal from "./transfer-reversal"
import TransferStatusChange from "./transfer-status-change"

/**
 * What a vendor gets for a vendor order. Locked, this row is where release, sending, refunds and
 * disputes meet. Money columns are `bigint` minor units in PostgreSQL (see the migration);
 * `amount` is generated there: `net_amount − reduced_amount − netted_amount`.
 */
const Transfer = model
  .define("transfer", {
    id: model.id({ prefix: "trf" }).primaryKey(),
    vendor_id: model.text(),
    vendor_order_id: model.text(),
    order_id: model.text(),
    /** `restored`: a share that was taken back and is the vendor's again (dispute won, refund failed). */
    kind: model.enum(["sale", "restored"]).default("sale"),
    /** What restored it; empty for a sale. */
    source_id: model.text().default(""),
    status: model.enum([...TRANSFER_STATUSES]).default("pending"),
    currency_code: model.text(),
    net_amount: model.text(),
    /** Taken back before the transfer was begun. */
    reduced_amount: model.text(),
    /** Withheld for what the vendor owed. */
    netted_amount: model.text(),
    amount: model.text(),
    /** Taken back after it was begun, by reversals or by withholding later. */
    reversed_amount: model.text(),
    /** What the `released` posting says, frozen at that moment. */
    released_amount: model.text().nullable(),
    provider: model.enum([...PAYOUT_PROVIDERS]).nullable(),
    /** The charge it is paid from, when Stripe took the payment. */
    source_transaction: model.text().nullable(),
    transfer_group: model.text().nullable(),
    /** Stripe's `tr_…`, or the reference of a bank transfer. */
    external_id: model.text().searchable().nullable(),
    held_at: model.dateTime().nullable(),
    hold_reason: model.text().nullable(),
    /** The dispute that holds it. */
    frozen_by: model.text().nullable(),
    released_at: model.dateTime().nullable(),
    /** From when it passed the minimum; it stays due then. */
    due_at: model.dateTime().nullable(),
    /** Of the idempotency key in use, by the provider's clock. */
    first_attempt_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    /** Definite refusals; each makes the next attempt use a new idempotency key. */
    refusals: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    released_posted_at: model.dateTime().nullable(),
    sent_posted_at: model.dateTime().nullable(),
    reversals: model.hasMany(() => TransferReversal, { mappedBy: "transfer" }),
    status_changes: model.hasMany(() => TransferStatusChange, { mappedBy: "transfer" }),
  })
  .indexes([
    {
      name: "IDX_transfer_vendor_order_kind_unique",
      on: ["vendor_order_id", "kind", "source_id"],
      unique: true,
    },
    { name: "IDX_transfer_vendor_status", on: ["vendor_id", "status"] },
    { name: "IDX_transfer_status_next", on: ["status", "next_attempt_at"] },
    { name: "IDX_transfer_created", on: ["created_at"] },
  ])
  .cascades({ delete: ["reversals", "status_changes"] })

export default Transfer
