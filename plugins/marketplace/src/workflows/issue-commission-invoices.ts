import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  issueCommissionInvoicesStep,
  type IssueCommissionInvoicesInput,
} from "./steps/issue-commission-invoices"

/** The operator's invoices to the vendors for one month's commission. */
export const issueCommissionInvoicesWorkflow = createWorkflow(
  "issue-commission-invoices",
  (input: IssueCommissionInvoicesInput) => new WorkflowResponse(issueCommissionInvoicesStep(input))
)
