import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import type { VendorDTO } from "../../../modules/vendor/service"
import type { ListStoreVendorsQuery } from "./schemas"
import { storeVendorViews } from "./views"

export const GET = async (
  req: MedusaRequest<unknown, ListStoreVendorsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, q } = req.validatedQuery
  const service: VendorModuleService = req.scope.resolve(VENDOR_MODULE)
  const [vendors, count] = await service.listAndCountVendors(
    { status: "approved", is_house: false, ...(q ? { q } : {}) },
    { take: limit, skip: offset, order: { name: "ASC", id: "ASC" } }
  )
  res.json({
    vendors: await storeVendorViews(req.scope, vendors as VendorDTO[]),
    count,
    limit,
    offset,
  })
}
