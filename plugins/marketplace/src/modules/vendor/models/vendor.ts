import { model } from "@medusajs/framework/utils"
import { VENDOR_STATUSES } from "../transitions"
import VendorMember from "./vendor-member"
import VendorStatusChange from "./vendor-status-change"

/**
 * A store on the marketplace. `handle` is kept in lower case; the three `*_id` columns name
 * what approval provisioned in Medusa's own modules (joined by read-only links).
 */
const Vendor = model
  .define("vendor", {
    id: model.id({ prefix: "vend" }).primaryKey(),
    handle: model.text(),
    name: model.text().searchable(),
    email: model.text().searchable(),
    status: model.enum([...VENDOR_STATUSES]).default("pending"),
    status_reason: model.text().nullable(),
    description: model.text().nullable(),
    logo: model.text().nullable(),
    banner: model.text().nullable(),
    country_code: model.text().nullable(),
    city: model.text().nullable(),
    // What invoices say: the name in the register, the address, the tax number.
    legal_name: model.text().nullable(),
    tax_id: model.text().nullable(),
    address_1: model.text().nullable(),
    address_2: model.text().nullable(),
    postal_code: model.text().nullable(),
    province: model.text().nullable(),
    phone: model.text().nullable(),
    website: model.text().nullable(),
    shipping_policy: model.text().nullable(),
    return_policy: model.text().nullable(),
    is_house: model.boolean().default(false),
    stock_location_id: model.text().nullable(),
    shipping_profile_id: model.text().nullable(),
    fulfillment_set_id: model.text().nullable(),
    members: model.hasMany(() => VendorMember, { mappedBy: "vendor" }),
    status_changes: model.hasMany(() => VendorStatusChange, { mappedBy: "vendor" }),
  })
  .indexes([
    { name: "IDX_vendor_handle_unique", on: ["handle"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_vendor_house_unique",
      on: ["is_house"],
      unique: true,
      where: "is_house = true AND deleted_at IS NULL",
    },
    { name: "IDX_vendor_status", on: ["status"] },
  ])
  .cascades({ delete: ["members", "status_changes"] })

export default Vendor
