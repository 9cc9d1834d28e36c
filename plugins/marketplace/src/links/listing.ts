import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ListingModule from "../modules/listing"
import VendorModule from "../modules/vendor"

// Read-only: `listing.product_id` and `listing.vendor_id` are plain columns. A product reaches
// its listing and a listing its vendor in one graph query.
export const productListingLink = defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...ListingModule.linkable.listing.id, primaryKey: "product_id" },
  { readOnly: true }
)

export const listingVendorLink = defineLink(
  { linkable: ListingModule.linkable.listing, field: "vendor_id" },
  VendorModule.linkable.vendor,
  { readOnly: true }
)
