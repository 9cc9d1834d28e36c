import type { VendorDTO, VendorMemberDTO } from "../../modules/vendor/service"

/** A vendor as the vendor itself and the operator see it. */
export function vendorView(vendor: VendorDTO) {
  return {
    id: vendor.id,
    handle: vendor.handle,
    name: vendor.name,
    email: vendor.email,
    status: vendor.status,
    status_reason: vendor.status_reason,
    description: vendor.description,
    logo: vendor.logo,
    banner: vendor.banner,
    country_code: vendor.country_code,
    city: vendor.city,
    legal_name: vendor.legal_name,
    tax_id: vendor.tax_id,
    address_1: vendor.address_1,
    address_2: vendor.address_2,
    postal_code: vendor.postal_code,
    province: vendor.province,
    phone: vendor.phone,
    website: vendor.website,
    policies: { shipping: vendor.shipping_policy, returns: vendor.return_policy },
    is_house: vendor.is_house,
    stock_location_id: vendor.stock_location_id,
    shipping_profile_id: vendor.shipping_profile_id,
    fulfillment_set_id: vendor.fulfillment_set_id,
    created_at: vendor.created_at,
    updated_at: vendor.updated_at,
  }
}

export function memberView(member: VendorMemberDTO) {
  return {
    id: member.id,
    vendor_id: member.vendor_id,
    first_name: member.first_name,
    last_name: member.last_name,
    email: member.email,
    role: member.role,
    status: member.invite_hash ? "invited" : "active",
  }
}
