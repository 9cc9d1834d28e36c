import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import type { VendorDTO } from "../../../modules/vendor/service"
import { vendorView } from "../../vendor/views"
import type { ListVendorsQuery } from "./schemas"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListVendorsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const service: VendorModuleService = req.scope.resolve(VENDOR_MODULE)
  const [vendors, count] = await service.listAndCountVendors(filters, {
    take: limit,
    skip: offset,
    order: { created_at: "DESC", id: "DESC" },
  })
  res.json({
    vendors: vendors.map((vendor) => vendorView(vendor as VendorDTO)),
    count,
    limit,
    offset,
  })
}
