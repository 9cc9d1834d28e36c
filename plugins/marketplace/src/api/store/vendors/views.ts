import type { VendorDTO } from "../../../modules/vendor/service"

/** A vendor as shoppers see it: no contact data, no ids of the shop's inside. */
export function storeVendorView(vendor: VendorDTO) {
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
  }
}
