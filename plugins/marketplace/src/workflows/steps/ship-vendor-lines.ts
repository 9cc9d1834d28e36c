import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import {
  assertVendorOrderTransition,
  type VendorOrderActor,
} from "../../modules/vendor-order/transitions"
import { runNested } from "../run-nested"
import { loadVendorOrderParts } from "./vendor-order-parts"

export type ShipVendorOrderInput = {
  id: string
  actor_type: VendorOrderActor
  actor_id?: string
  carrier: string
  tracking_number: string
  tracking_url?: string | null
}

/**
 * Ships the vendor's fulfillments in Medusa. Carrier and tracking are written first: when the
 * process dies in between, `follow-vendor-orders` finds the shipment and they are there.
 * A shipment cannot be taken back; running again ships only what is not shipped.
 */
export const shipVendorLinesStep = createStep(
  "ship-vendor-lines",
  async (input: ShipVendorOrderInput, context) => {
    const { vendor_order: order, ...parts } = await loadVendorOrderParts(
      input.id,
      context.container
    )
    assertVendorOrderTransition(order.status, "shipped", input.actor_type)
    if (parts.open_items.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Some items are not fulfilled yet: fulfill them before shipping."
      )
    }
    const { carrier, tracking_number, tracking_url = null } = input
    const service: VendorOrderModuleService = context.container.resolve(VENDOR_ORDER_MODULE)
    await service.updateVendorOrders({ id: order.id, carrier, tracking_number, tracking_url })
    for (const fulfillment of parts.fulfillments.filter((each) => !each.shipped_at)) {
      await runNested(
        createOrderShipmentWorkflow,
        {
          order_id: order.order_id,
          fulfillment_id: fulfillment.id,
          created_by: input.actor_id,
          items: fulfillment.items.flatMap(({ line_item_id, quantity }) =>
            line_item_id ? [{ id: line_item_id, quantity }] : []
          ),
          labels: [{ tracking_number, tracking_url: tracking_url ?? "", label_url: "" }],
        },
        context
      )
    }
    return new StepResponse(void 0)
  }
)
