import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { releaseTransferHoldStep, type TransferDecision } from "./steps/decide-transfer"

/** The operator lets a held transfer go on. */
export const releaseTransferHoldWorkflow = createWorkflow(
  "release-transfer-hold",
  (input: TransferDecision) => {
    releaseTransferHoldStep(input)
  }
)
