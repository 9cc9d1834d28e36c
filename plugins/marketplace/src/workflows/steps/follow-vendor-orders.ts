import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import type { VendorOrderStatus } from "../../modules/vendor-order/transitions"
import { loadVendorOrderParts, type VendorOrderParts } from "./vendor-order-parts"

const WAY: VendorOrderStatus[] = ["pending", "processing", "shipped", "delivered"]

/** The state Medusa's own records say a vendor order is in. */
export function stateInMedusa(parts: VendorOrderParts): VendorOrderStatus {
  const { fulfillments, open_items } = parts
  if (parts.order_canceled) {
    return "canceled"
  }
  if (!fulfillments.length) {
    return "pending"
  }
  if (open_items.length) {
    return "processing"
  }
  if (fulfillments.every((each) => each.delivered_at)) {
    return "delivered"
  }
  return fulfillments.every((each) => each.shipped_at) ? "shipped" : "processing"
}

/** The moves from one state to another, forward only. */
function movesBetween(from: VendorOrderStatus, to: VendorOrderStatus): VendorOrderStatus[] {
  if (to === "canceled") {
    return from === "pending" || from === "processing" ? ["canceled"] : []
  }
  const start = WAY.indexOf(from)
  return start < 0 ? [] : WAY.slice(start + 1, WAY.indexOf(to) + 1)
}

async function followOne(id: string, container: MedusaContainer) {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const parts = await loadVendorOrderParts(id, container)
  const moves = movesBetween(parts.vendor_order.status, stateInMedusa(parts))
  const label = parts.fulfillments.flatMap((each) => each.labels ?? [])[0]
  for (const to of moves) {
    const tracking = to === "shipped" && !parts.vendor_order.tracking_number && label
    await service.transition({
      id,
      to,
      actor_type: "system",
      reason: "Follows the order's fulfillment",
      ...(tracking && {
        changes: {
          tracking_number: label.tracking_number,
          tracking_url: label.tracking_url || null,
        },
      }),
    })
  }
  return moves.map((status) => ({ id, status }))
}

/**
 * Brings an order's vendor orders to where Medusa's fulfillments are: after the operator acted
 * in Medusa Admin, or after a process died between the two. Needs no compensation, as running
 * it again moves nothing twice.
 *
 * @returns the moves it made
 */
export const followVendorOrdersStep = createStep(
  "follow-vendor-orders",
  async (input: { order_id: string }, context) => {
    const { container } = context
    const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
    const orders = await service.listVendorOrders(
      { order_id: input.order_id },
      { select: ["id"], take: null }
    )
    const moves = []
    for (const { id } of orders) {
      moves.push(...(await followOne(id, container)))
    }
    if (moves.length) {
      await container.resolve(Modules.EVENT_BUS).emit(
        moves.map(({ id, status }) => ({
          name: `vendor-order.${status}`,
          data: { id },
          metadata: { eventGroupId: context.eventGroupId },
        })),
        {}
      )
    }
    return new StepResponse(moves)
  }
)
