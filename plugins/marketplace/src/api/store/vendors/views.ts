import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { VendorDTO } from "../../../modules/vendor/service"
import { countListings } from "../../../search/count-listings"

/** A vendor as shoppers see it: no contact data, no ids of the shop's inside. */
function storeVendorView(vendor: VendorDTO, listing_count: number) {
  return {
    id: vendor.id,
    handle: vendor.handle,
    name: vendor.name,
    description: vendor.description,
    logo: vendor.logo,
    banner: vendor.banner,
    country_code: vendor.country_code,
    city: vendor.city,
    website: vendor.website,
    policies: { shipping: vendor.shipping_policy, returns: vendor.return_policy },
    created_at: vendor.created_at,
    listing_count,
  }
}

export async function storeVendorViews(container: MedusaContainer, vendors: VendorDTO[]) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts = await countListings(
    db,
    vendors.map(({ id }) => id)
  )
  return vendors.map((vendor) => storeVendorView(vendor, counts.get(vendor.id) ?? 0))
}
