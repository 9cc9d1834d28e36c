import { model } from "@medusajs/framework/utils"

/**
 * A picture a vendor uploaded: its largest version and the smaller ones, as
 * `sizes: [{url, width, height, file_id}]` in rising width. A listing may only show these.
 */
const ListingImage = model
  .define("listing_image", {
    id: model.id({ prefix: "limg" }).primaryKey(),
    vendor_id: model.text(),
    url: model.text(),
    width: model.number(),
    height: model.number(),
    sizes: model.json(),
  })
  .indexes([
    {
      name: "IDX_listing_image_url_unique",
      on: ["url"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_listing_image_vendor_id", on: ["vendor_id"] },
  ])

export default ListingImage
