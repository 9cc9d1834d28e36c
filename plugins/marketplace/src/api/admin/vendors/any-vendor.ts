import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"

/** The vendor of the path. @throws MedusaError `not_found` */
export async function anyVendor(req: MedusaRequest): Promise<{ id: string; handle: string }> {
  const id = req.params.id!
  const service: VendorModuleService = req.scope.resolve(VENDOR_MODULE)
  const [vendor] = await service.listVendors({ id }, { select: ["id", "handle"], take: 1 })
  if (!vendor) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor ${id} was not found.`)
  }
  return vendor
}
