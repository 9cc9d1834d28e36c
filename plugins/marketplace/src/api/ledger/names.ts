import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"

export type VendorName = { id: string; handle: string; name: string }

const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

/** The numbers people know vendor orders by (`1042-2`), by id. */
export async function displayIds(
  ids: (string | null)[],
  container: MedusaContainer
): Promise<Map<string, string>> {
  const wanted = present(ids)
  if (!wanted.length) {
    return new Map()
  }
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const orders = await service.listVendorOrders(
    { id: wanted },
    { select: ["id", "display_id"], take: null }
  )
  return new Map(orders.map((order) => [order.id, order.display_id]))
}

export async function vendorsById(
  ids: (string | null)[],
  container: MedusaContainer
): Promise<Map<string, VendorName>> {
  const wanted = present(ids)
  if (!wanted.length) {
    return new Map()
  }
  const service: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendors = await service.listVendors(
    { id: wanted },
    { select: ["id", "handle", "name"], take: null }
  )
  return new Map(vendors.map(({ id, handle, name }) => [id, { id, handle, name }]))
}
