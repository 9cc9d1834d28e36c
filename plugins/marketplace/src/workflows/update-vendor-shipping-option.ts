import { updateShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import {
  checkShippingOptionChangeStep,
  type ShippingOptionChange,
} from "./steps/vendor-shipping-options"

/** Renames a vendor's own option or sets all its prices anew. */
export const updateVendorShippingOptionWorkflow = createWorkflow(
  "update-vendor-shipping-option",
  (input: ShippingOptionChange) => {
    const change = checkShippingOptionChangeStep(input)
    updateShippingOptionsWorkflow.runAsStep({
      input: transform({ change }, ({ change }) => [change]),
    })
  }
)
