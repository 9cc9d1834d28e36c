import { model } from "@medusajs/framework/utils"
import { LISTING_ACTORS, LISTING_STATUSES } from "../transitions"

/** One move of a listing's state machine: who, when, why. Appended, never changed. */
const ListingReview = model
  .define("listing_review", {
    id: model.id({ prefix: "lrev" }).primaryKey(),
    product_id: model.text(),
    vendor_id: model.text(),
    from: model.enum([...LISTING_STATUSES]),
    to: model.enum([...LISTING_STATUSES]),
    reason: model.text().nullable(),
    actor_type: model.enum([...LISTING_ACTORS]),
    actor_id: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_listing_review_product_id", on: ["product_id"] },
    { name: "IDX_listing_review_vendor_id_to", on: ["vendor_id", "to"] },
  ])

export default ListingReview
