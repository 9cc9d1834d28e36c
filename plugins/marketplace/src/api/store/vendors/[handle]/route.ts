import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { VENDOR_MODULE } from "../../../../modules/vendor"
import type VendorModuleService from "../../../../modules/vendor/service"
import type { VendorDTO } from "../../../../modules/vendor/service"
import { storeVendorViews } from "../views"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const handle = req.params.handle!.toLowerCase()
  const service: VendorModuleService = req.scope.resolve(VENDOR_MODULE)
  const found = await service.listVendors({ handle, status: "approved" }, { take: 1 })
  const [vendor] = await storeVendorViews(req.scope, found as VendorDTO[])
  if (!vendor) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no store "${handle}".`)
  }
  res.json({ vendor })
}
