import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundVendorOrderWorkflow } from "../refund-vendor-order"
import { refundForCancellation } from "../refunds/refund-canceled"
import { runNested } from "../run-nested"
import type { VendorOrderMoveInput } from "./deliver-vendor-lines"

/**
 * Gives the shopper back what was paid for a canceled vendor order. Not undone; run again it
 * finds nothing to do.
 *
 * @returns the refund's id, or null when there was nothing to give back
 */
export const refundCanceledStep = createStep(
  "refund-canceled",
  async (input: VendorOrderMoveInput, context) => {
    const { id, actor_type, actor_id, reason } = input
    const refund = await refundForCancellation(
      id,
      { actor_type, actor_id, reason },
      context.container
    )
    return new StepResponse(
      refund ? await runNested(refundVendorOrderWorkflow, refund, context) : null
    )
  }
)
