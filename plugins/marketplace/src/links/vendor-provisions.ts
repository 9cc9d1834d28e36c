import { defineLink } from "@medusajs/framework/utils"
import FulfillmentModule from "@medusajs/medusa/fulfillment"
import StockLocationModule from "@medusajs/medusa/stock-location"
import VendorModule from "../modules/vendor"

// What approval provisioned, reachable from the vendor in a graph query. Read-only: the ids
// are plain columns of the vendor.
export const vendorStockLocationLink = defineLink(
  { linkable: VendorModule.linkable.vendor, field: "stock_location_id" },
  StockLocationModule.linkable.stockLocation,
  { readOnly: true }
)

export const vendorShippingProfileLink = defineLink(
  { linkable: VendorModule.linkable.vendor, field: "shipping_profile_id" },
  FulfillmentModule.linkable.shippingProfile,
  { readOnly: true }
)
