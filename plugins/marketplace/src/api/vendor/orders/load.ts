import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import type { VendorName, VendorOrderWithParts } from "./views"

/** The names of the vendors of some vendor orders. */
export async function vendorNames(
  orders: VendorOrderWithParts[],
  container: MedusaContainer
): Promise<Map<string, VendorName>> {
  if (!orders.length) {
    return new Map()
  }
  const vendorService: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendors = await vendorService.listVendors(
    { id: [...new Set(orders.map((order) => order.vendor_id))] },
    { select: ["id", "handle", "name"], take: null }
  )
  return new Map(vendors.map((vendor) => [vendor.id, vendor]))
}
