import { deleteShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import {
  checkShippingOptionRemovalStep,
  type OwnShippingOption,
} from "./steps/vendor-shipping-options"

/** Takes one of several choices away. */
export const deleteVendorShippingOptionWorkflow = createWorkflow(
  "delete-vendor-shipping-option",
  (input: OwnShippingOption) => {
    const id = checkShippingOptionRemovalStep(input)
    deleteShippingOptionsWorkflow.runAsStep({ input: { ids: transform({ id }, ({ id }) => [id]) } })
  }
)
