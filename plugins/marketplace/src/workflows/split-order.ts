import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { loadOrderToSplitStep, type SplitOrderInput } from "./steps/load-order-to-split"
import { placeVendorOrdersStep } from "./steps/place-vendor-orders"

/**
 * Gives an order its vendor orders, one per vendor. Running it again adds what is missing
 * and changes nothing else.
 *
 * @returns the ids of the vendor orders that were created
 */
export const splitOrderWorkflow = createWorkflow("split-order", (input: SplitOrderInput) => {
  const order = loadOrderToSplitStep(input)
  const created = placeVendorOrdersStep(order)
  const events = transform({ created }, ({ created }) => created.map((id) => ({ id })))
  emitEventStep({ eventName: "vendor-order.placed", data: events })
  return new WorkflowResponse(created)
})
