import { model } from "@medusajs/framework/utils"
import Invoice from "./invoice"

/** A row of an invoice, written with it and never changed. `taxes` holds each tax with its rate. */
const InvoiceLine = model.define("invoice_line", {
  id: model.id({ prefix: "invl" }).primaryKey(),
  position: model.number(),
  vendor_order_line_id: model.text().nullable(),
  description: model.text(),
  detail: model.text().nullable(),
  quantity: model.text(),
  unit_price: model.text(),
  tax_rate: model.text(),
  taxes: model.json(),
  subtotal: model.text(),
  discount: model.text(),
  tax: model.text(),
  total: model.text(),
  invoice: model.belongsTo(() => Invoice, { mappedBy: "lines" }),
})

export default InvoiceLine
