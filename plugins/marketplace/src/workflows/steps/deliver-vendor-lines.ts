import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows"
import {
  assertVendorOrderTransition,
  type VendorOrderActor,
} from "../../modules/vendor-order/transitions"
import { runNested } from "../run-nested"
import { loadVendorOrderParts } from "./vendor-order-parts"

export type VendorOrderMoveInput = {
  id: string
  actor_type: VendorOrderActor
  actor_id?: string
  reason?: string
}

/** Marks the vendor's shipments delivered in Medusa; those delivered already stay. */
export const deliverVendorLinesStep = createStep(
  "deliver-vendor-lines",
  async (input: VendorOrderMoveInput, context) => {
    const { vendor_order: order, fulfillments } = await loadVendorOrderParts(
      input.id,
      context.container
    )
    assertVendorOrderTransition(order.status, "delivered", input.actor_type)
    for (const { id } of fulfillments.filter((each) => !each.delivered_at)) {
      await runNested(
        markOrderFulfillmentAsDeliveredWorkflow,
        { orderId: order.order_id, fulfillmentId: id },
        context
      )
    }
    return new StepResponse(void 0)
  }
)
