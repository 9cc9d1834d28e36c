import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../../../modules/vendor-order"
import type VendorOrderModuleService from "../../../modules/vendor-order/service"
import { refundsByVendorOrder } from "../../refunds/answer"
import { vendorOrderView, type VendorName, type VendorOrderWithParts } from "./views"

const PARTS = { relations: ["lines", "status_changes"] }

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

/**
 * A vendor order as vendor and operator see it.
 *
 * @param scope limits whose it may be: another vendor's order does not exist for the caller
 * @throws MedusaError `not_found`
 */
export async function loadVendorOrderView(
  id: string,
  scope: { vendor_id?: string },
  container: MedusaContainer
) {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const [order] = (await service.listVendorOrders(
    { id, ...scope },
    { ...PARTS, take: 1 }
  )) as VendorOrderWithParts[]
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor order ${id} was not found.`)
  }
  const refunds = await refundsByVendorOrder([order.id], container)
  const names = await vendorNames([order], container)
  return vendorOrderView(order, names.get(order.vendor_id), refunds.get(order.id))
}

/** A page of vendor orders, newest first. */
export async function listVendorOrderViews(
  filters: Record<string, unknown>,
  page: { limit: number; offset: number },
  container: MedusaContainer
) {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const [orders, count] = (await service.listAndCountVendorOrders(filters, {
    ...PARTS,
    take: page.limit,
    skip: page.offset,
    order: { placed_at: "DESC", id: "DESC" },
  })) as [VendorOrderWithParts[], number]
  const names = await vendorNames(orders, container)
  const refunds = await refundsByVendorOrder(
    orders.map(({ id }) => id),
    container
  )
  return {
    vendor_orders: orders.map((order) =>
      vendorOrderView(order, names.get(order.vendor_id), refunds.get(order.id))
    ),
    count,
    ...page,
  }
}
