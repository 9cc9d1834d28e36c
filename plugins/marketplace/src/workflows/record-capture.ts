import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { loadCaptureStep, type RecordCaptureInput } from "./steps/load-capture"
import { openTransfersStep } from "./steps/open-transfers"
import { postCaptureStep } from "./steps/post-capture"

/**
 * Writes what a captured payment means: the shares of the vendors and of the operator in the
 * ledger, and for each vendor a transfer that waits for its release. Repeating it changes
 * nothing; a payment that is not captured, or not of an order, is left alone.
 *
 * @returns whether the capture is recorded now
 */
export const recordCaptureWorkflow = createWorkflow(
  "record-capture",
  (input: RecordCaptureInput) => {
    const capture = loadCaptureStep(input)
    openTransfersStep(capture)
    // Last: that it is in the ledger tells the sweeping job that nothing is missing.
    postCaptureStep(capture)
    return new WorkflowResponse(capture)
  }
)
