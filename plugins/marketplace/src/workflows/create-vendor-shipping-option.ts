import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ensureVendorShippingTypeStep } from "./steps/ensure-vendor-shipping-type"
import {
  newVendorShippingOptionStep,
  type NewVendorShippingOption,
} from "./steps/vendor-shipping-options"

/** A further flat choice in the vendor's own service zone. */
export const createVendorShippingOptionWorkflow = createWorkflow(
  "create-vendor-shipping-option",
  (input: NewVendorShippingOption) => {
    const type_id = ensureVendorShippingTypeStep()
    const option = newVendorShippingOptionStep(
      transform({ input, type_id }, ({ input, type_id }) => ({ ...input, type_id }))
    )
    const created = createShippingOptionsWorkflow.runAsStep({
      input: transform({ option }, ({ option }) => [option]),
    })
    return new WorkflowResponse(transform({ created }, ({ created }) => created[0]!.id))
  }
)
