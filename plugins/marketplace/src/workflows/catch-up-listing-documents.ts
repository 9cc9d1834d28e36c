import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { catchUpListingDocumentsStep } from "./steps/catch-up-listing-documents"

/** Syncs only the documents whose sources changed without them, whatever the reason. */
export const catchUpListingDocumentsWorkflow = createWorkflow("catch-up-listing-documents", () => {
  return new WorkflowResponse(catchUpListingDocumentsStep({ scope: "stale" }))
})
