import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_RETURN_MODULE } from "../../modules/vendor-return"
import type { ReturnMove, VendorReturnDTO } from "../../modules/vendor-return/service"
import type VendorReturnModuleService from "../../modules/vendor-return/service"
import { assertReturnTransition, type ReturnStatus } from "../../modules/vendor-return/transitions"
import { fulfillmentLockKey } from "./vendor-order-lock"

/** A return as a workflow needs it; JSON, since it passes between steps. */
export type LoadedReturn = {
  id: string
  return_id: string
  order_id: string
  vendor_order_id: string
  lock_key: string
  items: { id: string; quantity: number }[]
}

/** @throws MedusaError `not_allowed` when the return cannot make this move: before anything is done */
export const loadReturnStep = createStep(
  "load-return",
  async (input: { id: string; to: ReturnStatus }, { container }) => {
    const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
    const found = (await returns.retrieveVendorReturn(input.id, {
      relations: ["lines"],
    })) as unknown as VendorReturnDTO
    assertReturnTransition(found.status, input.to)
    return new StepResponse<LoadedReturn>({
      id: found.id,
      return_id: found.return_id,
      order_id: found.order_id,
      vendor_order_id: found.vendor_order_id,
      lock_key: fulfillmentLockKey(found.order_id),
      items: found.lines.map(({ item_id, quantity }) => ({ id: item_id, quantity })),
    })
  }
)

/** Moves a return's status; undone together with its history row when a later step fails. */
export const moveReturnStep = createStep(
  "move-return",
  async (move: ReturnMove, { container }) => {
    const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
    const from = await returns.move(move)
    return new StepResponse(move.id, { id: move.id, from })
  },
  async (moved, { container }) => {
    if (moved) {
      const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
      await returns.revert(moved.id, moved.from)
    }
  }
)
