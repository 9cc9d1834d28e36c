import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { holdTransferStep, type TransferDecision } from "./steps/decide-transfer"

/** The operator keeps one transfer back. */
export const holdTransferWorkflow = createWorkflow("hold-transfer", (input: TransferDecision) => {
  holdTransferStep(input)
})
