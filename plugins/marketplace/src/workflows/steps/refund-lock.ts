import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_MODULE } from "../../modules/refund"
import type RefundModuleService from "../../modules/refund/service"
import { fulfillmentLockKey } from "./vendor-order-lock"

/** A refund rewrites the order's totals, so it waits for whatever else changes the order. */
export const refundLockKeyStep = createStep(
  "refund-lock-key",
  async (input: { refund_id: string }, { container }) => {
    const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
    const { order_id } = await refunds.retrieveVendorOrderRefund(input.refund_id, {
      select: ["id", "order_id"],
    })
    return new StepResponse(fulfillmentLockKey(order_id))
  }
)
