import { model } from "@medusajs/framework/utils"
import { VENDOR_MEMBER_ROLES } from "../member-roles"
import Vendor from "./vendor"

/** A person who signs in for a vendor: the `vendor_member` actor of Medusa's auth module. */
const VendorMember = model
  .define("vendor_member", {
    id: model.id({ prefix: "vmem" }).primaryKey(),
    first_name: model.text(),
    last_name: model.text(),
    email: model.text(),
    role: model.enum([...VENDOR_MEMBER_ROLES]).default("owner"),
    /** SHA-256 of the code an invited person must show; null once it has joined. */
    invite_hash: model.text().nullable(),
    invite_expires_at: model.dateTime().nullable(),
    vendor: model.belongsTo(() => Vendor, { mappedBy: "members" }),
  })
  .indexes([
    {
      name: "IDX_vendor_member_email_unique",
      on: ["email"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default VendorMember
