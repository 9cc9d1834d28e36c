import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { retryTransferStep, type TransferDecision } from "./steps/decide-transfer"

/** The operator has a transfer that failed or waits tried again now. */
export const retryTransferWorkflow = createWorkflow("retry-transfer", (input: TransferDecision) => {
  retryTransferStep(input)
})
