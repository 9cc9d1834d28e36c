import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import type { VendorOrderTransition } from "../../modules/vendor-order/service"

/** Moves a vendor order's status; undone together with its history row when a later step fails. */
export const moveVendorOrderStep = createStep(
  "move-vendor-order",
  async (move: VendorOrderTransition, { container }) => {
    const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
    const { from } = await service.transition(move)
    return new StepResponse({ id: move.id }, { id: move.id, from })
  },
  async (moved, { container }) => {
    if (moved) {
      const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
      await service.revertTransition(moved.id, moved.from)
    }
  }
)
