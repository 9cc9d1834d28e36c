import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_ORDER_MODULE } from "../../../modules/vendor-order"
import type VendorOrderModuleService from "../../../modules/vendor-order/service"
import type { ListAllTransfersQuery } from "./schemas"

const MOST_ORDERS = 200

/** `q` finds a transfer by its own names, and by those of its vendor order. */
export async function transferFilters(
  { q, ...filters }: Omit<ListAllTransfersQuery, "limit" | "offset">,
  container: MedusaContainer
): Promise<Record<string, unknown>> {
  if (!q) {
    return filters
  }
  const orders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const found = await orders.listVendorOrders({ q }, { select: ["id"], take: MOST_ORDERS })
  return {
    ...filters,
    $or: [
      { id: q },
      { order_id: q },
      { external_id: { $ilike: `%${q.replace(/[%_\\]/g, "\\$&")}%` } },
      { vendor_order_id: [q, ...found.map(({ id }) => id)] },
    ],
  }
}
