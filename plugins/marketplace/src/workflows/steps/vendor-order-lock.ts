import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { retrieveVendorOrder } from "./vendor-order-parts"

/**
 * The lock under which a vendor order moves. It is the order's, because Medusa's fulfillment
 * workflows rewrite the whole order and two vendors of one order would overwrite each other.
 */
export const vendorOrderLockKeyStep = createStep(
  "vendor-order-lock-key",
  async (input: { id: string }, { container }) => {
    const { order_id } = await retrieveVendorOrder(input.id, container)
    return new StepResponse(fulfillmentLockKey(order_id))
  }
)

export const fulfillmentLockKey = (orderId: string) => `vendor-orders:${orderId}`
