import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { markTransferPaidStep } from "./steps/decide-transfer"

/** The operator has paid a vendor by bank transfer, and says under which reference. */
export const markTransferPaidWorkflow = createWorkflow(
  "mark-transfer-paid",
  (input: { id: string; actor_id: string; reference: string }) => {
    markTransferPaidStep(input)
  }
)
