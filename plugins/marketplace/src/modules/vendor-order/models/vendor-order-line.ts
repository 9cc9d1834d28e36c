import { model } from "@medusajs/framework/utils"
import VendorOrder from "./vendor-order"

/**
 * An item or shipping method of the order as it was sold: amounts, commission and net are
 * frozen here. `reference_id` is the order line item's or order shipping method's id.
 */
const VendorOrderLine = model
  .define("vendor_order_line", {
    id: model.id({ prefix: "vol" }).primaryKey(),
    kind: model.enum(["item", "shipping"]),
    reference_id: model.text(),
    title: model.text(),
    variant_title: model.text().nullable(),
    thumbnail: model.text().nullable(),
    product_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    quantity: model.text(),
    unit_price: model.text(),
    subtotal: model.text(),
    discount_total: model.text(),
    tax_total: model.text(),
    total: model.text(),
    /** The rule in force when it was sold; null where none applied. The rest is what it said then. */
    commission_rule_id: model.text().nullable(),
    commission_rule_name: model.text().nullable(),
    commission_rate: model.number(),
    commission_fixed: model.text().default("0"),
    commission_minimum: model.text().nullable(),
    commission_maximum: model.text().nullable(),
    commission_amount: model.text(),
    operator_tax: model.text(),
    net_amount: model.text(),
    vendor_order: model.belongsTo(() => VendorOrder, { mappedBy: "lines" }),
  })
  .indexes([{ name: "IDX_vendor_order_line_reference_unique", on: ["reference_id"], unique: true }])

export default VendorOrderLine
