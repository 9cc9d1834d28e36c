import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateVendorStep, type UpdateVendorInput } from "./steps/update-vendor"

/** Changes what a store says about itself; its status and handle move elsewhere or not at all. */
export const updateVendorWorkflow = createWorkflow("update-vendor", (input: UpdateVendorInput) => {
  const vendor = updateVendorStep(input)
  emitEventStep({ eventName: "vendor.updated", data: { id: input.vendor_id } })
  return new WorkflowResponse(vendor)
})
