import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { assertVendorOrderTransition } from "../../modules/vendor-order/transitions"
import type { VendorOrderActor } from "../../modules/vendor-order/transitions"
import { runNested } from "../run-nested"
import { loadVendorOrderParts, type VendorOrderParts } from "./vendor-order-parts"

export type FulfillVendorOrderInput = {
  id: string
  actor_type: VendorOrderActor
  actor_id?: string
  /** Order line items and quantities; all that remains when left out. */
  items?: { id: string; quantity: number }[]
}

function itemsToFulfill(parts: VendorOrderParts, wanted: FulfillVendorOrderInput["items"]) {
  const openOf = new Map(parts.open_items.map((item) => [item.id, item.quantity]))
  for (const item of wanted ?? []) {
    const open = openOf.get(item.id)
    if (open === undefined || item.quantity > open) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `items: ${item.id} has ${open ?? 0} left to fulfill in this order, not ${item.quantity}.`
      )
    }
  }
  return wanted ?? parts.open_items
}

/** Fulfils open lines in Medusa at the vendor's stock location; lines fulfilled already stay. */
export const fulfillVendorLinesStep = createStep(
  "fulfill-vendor-lines",
  async (input: FulfillVendorOrderInput, context) => {
    const parts = await loadVendorOrderParts(input.id, context.container)
    const { vendor_order: order } = parts
    if (order.status !== "processing") {
      assertVendorOrderTransition(order.status, "processing", input.actor_type)
    }
    const items = itemsToFulfill(parts, input.items)
    if (!items.length) {
      return new StepResponse({ status: order.status }, null)
    }
    const vendors: VendorModuleService = context.container.resolve(VENDOR_MODULE)
    const [vendor] = await vendors.listVendors(
      { id: order.vendor_id },
      { select: ["stock_location_id"], take: 1 }
    )
    const fulfillment = await runNested(
      createOrderFulfillmentWorkflow,
      {
        order_id: order.order_id,
        items,
        created_by: input.actor_id,
        shipping_option_id: parts.shipping_option_id ?? undefined,
        location_id: vendor?.stock_location_id ?? undefined,
      },
      context
    )
    return new StepResponse(
      { status: order.status },
      { order_id: order.order_id, fulfillment_id: fulfillment.id }
    )
  },
  async (created, { container }) => {
    if (created) {
      await cancelOrderFulfillmentWorkflow(container).run({ input: created })
    }
  }
)
