import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { VENDOR_MODULE } from "../modules/vendor"
import type VendorModuleService from "../modules/vendor/service"
import { approveVendorWorkflow } from "../workflows/approve-vendor"
import { APPROVAL_PATIENCE_MS } from "../workflows/steps/begin-vendor-approval"

/** Takes up approvals whose process died between the decision and the store's provisions. */
export default async function finishVendorApprovals(container: MedusaContainer) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const abandoned = await vendors.listVendors(
    {
      status: "approved",
      stock_location_id: null,
      is_house: false,
      updated_at: { $lt: new Date(Date.now() - APPROVAL_PATIENCE_MS) },
    },
    { take: 20, select: ["id"] }
  )
  for (const { id } of abandoned) {
    try {
      await approveVendorWorkflow(container).run({ input: { vendor_id: id, actor_id: "system" } })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The approval of vendor ${id} could not be finished: ${String(error)}`)
    }
  }
}

export const config = { name: "finish-vendor-approvals", schedule: "* * * * *" }
