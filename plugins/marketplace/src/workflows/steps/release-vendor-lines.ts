import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { assertVendorOrderTransition } from "../../modules/vendor-order/transitions"
import { runNested } from "../run-nested"
import type { VendorOrderMoveInput } from "./deliver-vendor-lines"
import { loadVendorOrderParts } from "./vendor-order-parts"

/**
 * Cancels the vendor's fulfillments that are not shipped, which puts their pieces back on the
 * shelf. Not undone: running the cancellation again goes on from there.
 *
 * @returns the line items whose reservations are to be released
 */
export const releaseVendorLinesStep = createStep(
  "release-vendor-lines",
  async (input: VendorOrderMoveInput, context) => {
    const parts = await loadVendorOrderParts(input.id, context.container)
    const { vendor_order: order } = parts
    assertVendorOrderTransition(order.status, "canceled", input.actor_type)
    if (!parts.order_canceled) {
      for (const { id } of parts.fulfillments) {
        await runNested(
          cancelOrderFulfillmentWorkflow,
          { order_id: order.order_id, fulfillment_id: id, canceled_by: input.actor_id },
          context
        )
      }
    }
    return new StepResponse({ item_ids: parts.item_ids, order_id: order.order_id })
  }
)
