import { model } from "@medusajs/framework/utils"
import { LISTING_KINDS } from "../kinds"
import { LISTING_STATUSES } from "../transitions"

/**
 * What the marketplace adds to one Medusa product: whose it is and where it stands. `status`
 * is the column the state machine locks; the product's own status follows it.
 */
const Listing = model
  .define("listing", {
    id: model.id({ prefix: "list" }).primaryKey(),
    product_id: model.text(),
    vendor_id: model.text(),
    kind: model.enum([...LISTING_KINDS]).default("physical"),
    status: model.enum([...LISTING_STATUSES]).default("draft"),
    submitted_at: model.dateTime().nullable(),
    published_at: model.dateTime().nullable(),
    rejection_reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_listing_product_id_unique",
      on: ["product_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_listing_vendor_id_status", on: ["vendor_id", "status"] },
    { name: "IDX_listing_status_submitted_at", on: ["status", "submitted_at"] },
  ])

export default Listing
