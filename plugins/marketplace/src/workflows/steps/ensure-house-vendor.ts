import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { marketplaceOptions } from "../../options"

/** The operator's own store, made on first use from the option `house_vendor`. */
export async function ensureHouseVendor(container: MedusaContainer) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const { house_vendor, mail } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  return await vendors.ensureHouseVendor({
    ...house_vendor,
    handle: house_vendor.handle.toLowerCase(),
    email: mail.operator_email ?? mail.from.replace(/^.*<(.+)>$/, "$1"),
  })
}

/** Not undone: the house vendor is a fact of the shop, not of the workflow that first needs it. */
export const ensureHouseVendorStep = createStep(
  "ensure-house-vendor",
  async (_: void, { container }) => new StepResponse(await ensureHouseVendor(container))
)
