import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueCreditNoteStep, type IssueCreditNoteInput } from "./steps/issue-credit-note"

/** The credit note of one refund; asked again, it answers with the one there is. */
export const issueCreditNoteWorkflow = createWorkflow(
  "issue-credit-note",
  (input: IssueCreditNoteInput) => new WorkflowResponse(issueCreditNoteStep(input))
)
