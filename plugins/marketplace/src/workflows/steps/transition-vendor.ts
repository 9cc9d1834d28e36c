import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { VendorTransition } from "../../modules/vendor/service"

/** Moves a vendor's status; undone together with its history row when a later step fails. */
export const transitionVendorStep = createStep(
  "transition-vendor",
  async (move: VendorTransition, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const result = await vendors.transition(move)
    return new StepResponse(result, result.change_id)
  },
  async (changeId, { container }) => {
    if (changeId) {
      const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
      await vendors.revertTransition(changeId)
    }
  }
)
