import { model } from "@medusajs/framework/utils"
import { VENDOR_ORDER_STATUSES } from "../transitions"
import VendorOrderLine from "./vendor-order-line"
import VendorOrderStatusChange from "./vendor-order-status-change"

/**
 * One vendor's part of an order. Money columns are `bigint` minor units in PostgreSQL (see
 * the migration); the model language has no such type and reads them as decimal text.
 */
const VendorOrder = model
  .define("vendor_order", {
    id: model.id({ prefix: "vord" }).primaryKey(),
    order_id: model.text(),
    cart_id: model.text().nullable(),
    vendor_id: model.text(),
    ordinal: model.number(),
    display_id: model.text().searchable(),
    status: model.enum([...VENDOR_ORDER_STATUSES]).default("pending"),
    currency_code: model.text(),
    email: model.text().searchable().nullable(),
    customer_name: model.text().searchable().nullable(),
    shipping_address: model.json().nullable(),
    item_subtotal: model.text(),
    shipping_subtotal: model.text(),
    discount_total: model.text(),
    tax_total: model.text(),
    item_total: model.text(),
    shipping_total: model.text(),
    total: model.text(),
    commission_total: model.text(),
    operator_tax_total: model.text(),
    net_total: model.text(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    tracking_url: model.text().nullable(),
    placed_at: model.dateTime(),
    shipped_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    completed_at: model.dateTime().nullable(),
    canceled_at: model.dateTime().nullable(),
    lines: model.hasMany(() => VendorOrderLine, { mappedBy: "vendor_order" }),
    status_changes: model.hasMany(() => VendorOrderStatusChange, { mappedBy: "vendor_order" }),
  })
  .indexes([
    { name: "IDX_vendor_order_order_vendor_unique", on: ["order_id", "vendor_id"], unique: true },
    // Of two orders made from one cart only the first gets its vendor orders, and with them its payment.
    {
      name: "IDX_vendor_order_cart_vendor_unique",
      on: ["cart_id", "vendor_id"],
      unique: true,
      where: "cart_id IS NOT NULL",
    },
    { name: "IDX_vendor_order_vendor_placed", on: ["vendor_id", "placed_at"] },
    { name: "IDX_vendor_order_status", on: ["status"] },
  ])
  .cascades({ delete: ["lines", "status_changes"] })

export default VendorOrder
