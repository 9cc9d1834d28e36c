import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueOrderInvoicesStep } from "./steps/issue-order-invoices"

/** Invoices the vendor orders of a paid order, one each; running it again issues nothing twice. */
export const issueOrderInvoicesWorkflow = createWorkflow(
  "issue-order-invoices",
  (input: { order_id: string }) => new WorkflowResponse(issueOrderInvoicesStep(input))
)
