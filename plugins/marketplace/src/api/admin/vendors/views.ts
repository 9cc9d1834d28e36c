import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import type { VendorDTO, VendorMemberDTO } from "../../../modules/vendor/service"
import { memberView, vendorView } from "../../vendor/views"

/** The operator's page of one vendor: itself, its people, and its history, newest first. */
export async function vendorDetail(container: MedusaContainer, id: string) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const [vendor] = await vendors.listVendors({ id }, { relations: ["members"], take: 1 })
  if (!vendor) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor ${id} was not found.`)
  }
  const changes = await vendors.listVendorStatusChanges(
    { vendor_id: id },
    { order: { created_at: "DESC", id: "DESC" }, take: 100 }
  )
  return {
    ...vendorView(vendor as VendorDTO),
    members: vendor.members.map((member) => memberView(member as VendorMemberDTO)),
    status_changes: changes.map(({ id, from, to, reason, actor_type, actor_id, created_at }) => ({
      id,
      from,
      to,
      reason,
      actor_type,
      actor_id,
      created_at,
    })),
  }
}
