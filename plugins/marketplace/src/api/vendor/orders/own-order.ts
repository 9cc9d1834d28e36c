import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { VENDOR_ORDER_MODULE } from "../../../modules/vendor-order"
import type VendorOrderModuleService from "../../../modules/vendor-order/service"
import { vendorContext } from "../context"

/**
 * The vendor order of the path, if it is the signed-in vendor's, with who acts on it.
 *
 * @throws MedusaError `not_found` for another vendor's order as for none
 */
export async function ownOrder(req: MedusaRequest) {
  const { vendor, member } = vendorContext(req)
  const id = req.params.id!
  const service: VendorOrderModuleService = req.scope.resolve(VENDOR_ORDER_MODULE)
  const [order] = await service.listVendorOrders(
    { id, vendor_id: vendor.id },
    { select: ["id"], take: 1 }
  )
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor order ${id} was not found.`)
  }
  return {
    id,
    scope: { vendor_id: vendor.id },
    by: { actor_type: "vendor" as const, actor_id: member.id },
  }
}
