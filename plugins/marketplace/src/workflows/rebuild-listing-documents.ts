import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { catchUpListingDocumentsStep } from "./steps/catch-up-listing-documents"

/** Writes every document anew: after a seed, a bulk import or a change of the document's form. */
export const rebuildListingDocumentsWorkflow = createWorkflow("rebuild-listing-documents", () => {
  return new WorkflowResponse(catchUpListingDocumentsStep({ scope: "all" }))
})
