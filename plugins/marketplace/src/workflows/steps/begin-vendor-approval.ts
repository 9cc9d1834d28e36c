import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"

/** After this time an approval that has not provisioned its store counts as abandoned. */
export const APPROVAL_PATIENCE_MS = 60_000

export type ApproveVendorInput = { vendor_id: string; actor_id: string; reason?: string | null }

/**
 * The claim on an approval: of two at once the row lock lets one through and the other meets an
 * approved vendor. An approval whose process died is taken up again where it stopped.
 */
export const beginVendorApprovalStep = createStep(
  "begin-vendor-approval",
  async ({ vendor_id, actor_id, reason }: ApproveVendorInput, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const abandoned = await vendors.claimUnprovisioned(vendor_id, APPROVAL_PATIENCE_MS)
    if (abandoned) {
      const [change] = await vendors.listVendorStatusChanges(
        { vendor_id, to: "approved" },
        { order: { created_at: "DESC" }, take: 1 }
      )
      if (change) {
        return new StepResponse({ vendor: abandoned, change_id: change.id }, change.id)
      }
    }
    const begun = await vendors.transition({
      id: vendor_id,
      from: "pending",
      to: "approved",
      actor_type: "operator",
      actor_id,
      reason,
    })
    return new StepResponse(begun, begun.change_id)
  },
  async (changeId, { container }) => {
    if (changeId) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.revertTransition(changeId)
    }
  }
)
