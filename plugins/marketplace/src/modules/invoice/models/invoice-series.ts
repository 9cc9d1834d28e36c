import { model } from "@medusajs/framework/utils"
import { INVOICE_TYPES } from "../types"

/**
 * The next number of one issuer, kind of document and year. The row is locked until the
 * invoice that takes the number is committed, so no number is lost or given twice.
 */
const InvoiceSeries = model
  .define("invoice_series", {
    id: model.id({ prefix: "invs" }).primaryKey(),
    /** A vendor's id, or `operator`. */
    issuer: model.text(),
    family: model.enum([...INVOICE_TYPES]),
    year: model.number(),
    next_number: model.number().default(1),
  })
  .indexes([{ name: "IDX_invoice_series_unique", on: ["issuer", "family", "year"], unique: true }])

export default InvoiceSeries
