import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { beginVendorApprovalStep, type ApproveVendorInput } from "./steps/begin-vendor-approval"
import { readStoreSettingsStep } from "./steps/read-store-settings"
import { sendVendorChangeMailsStep } from "./steps/send-vendor-change-mails"
import { provisionVendorWorkflow } from "./provision-vendor"

/**
 * Opens a pending store and makes what it needs to sell. When any part fails, the vendor is
 * pending again and nothing of the rest exists.
 */
export const approveVendorWorkflow = createWorkflow(
  "approve-vendor",
  (input: ApproveVendorInput) => {
    const settings = readStoreSettingsStep()
    const { vendor, change_id } = beginVendorApprovalStep(input)
    const provisioned = provisionVendorWorkflow.runAsStep({
      input: transform({ vendor, settings }, (data) => data),
    })
    emitEventStep({ eventName: "vendor.approved", data: { id: input.vendor_id } })
    sendVendorChangeMailsStep(change_id)
    return new WorkflowResponse(provisioned)
  }
)
