import { model } from "@medusajs/framework/utils"
import { INVOICE_TYPES } from "../types"
import InvoiceLine from "./invoice-line"

/**
 * A document with a number. All but `file_id` is frozen: a trigger refuses any other change,
 * and every deletion. Money columns are `bigint` minor units in PostgreSQL (see the migration).
 */
const Invoice = model
  .define("invoice", {
    id: model.id({ prefix: "inv" }).primaryKey(),
    type: model.enum([...INVOICE_TYPES]),
    number: model.text().searchable(),
    issuer_vendor_id: model.text().nullable(),
    vendor_id: model.text(),
    vendor_order_id: model.text().nullable(),
    order_id: model.text().nullable(),
    order_display_id: model.text().searchable().nullable(),
    refund_id: model.text().nullable(),
    corrects_invoice_id: model.text().nullable(),
    period: model.text().nullable(),
    currency_code: model.text(),
    subtotal: model.text(),
    discount_total: model.text(),
    tax_total: model.text(),
    total: model.text(),
    issuer: model.json(),
    recipient: model.json(),
    recipient_name: model.text().searchable(),
    supplied_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
    issued_at: model.dateTime(),
    file_id: model.text().nullable(),
    lines: model.hasMany(() => InvoiceLine, { mappedBy: "invoice" }),
  })
  .indexes([
    { name: "IDX_invoice_vendor_issued", on: ["vendor_id", "issued_at"] },
    { name: "IDX_invoice_order", on: ["order_id"] },
    { name: "IDX_invoice_issued", on: ["issued_at"] },
    { name: "IDX_invoice_without_file", on: ["issued_at"], where: "file_id IS NULL" },
    {
      name: "IDX_invoice_vendor_order_unique",
      on: ["vendor_order_id"],
      unique: true,
      where: "type = 'invoice'",
    },
    {
      name: "IDX_invoice_refund_unique",
      on: ["refund_id"],
      unique: true,
      where: "type = 'credit_note'",
    },
    {
      name: "IDX_invoice_commission_unique",
      on: ["vendor_id", "currency_code", "period"],
      unique: true,
      where: "type = 'commission_invoice'",
    },
  ])

export default Invoice
