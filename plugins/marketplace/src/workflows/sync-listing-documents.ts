import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { writeListingDocumentsStep } from "./steps/write-listing-documents"

export type SyncListingDocumentsInput = { product_ids: string[] }

/** Makes the shop show these products as they are now, or not at all. Safe to run at any time. */
export const syncListingDocumentsWorkflow = createWorkflow(
  "sync-listing-documents",
  (input: SyncListingDocumentsInput) => {
    return new WorkflowResponse(writeListingDocumentsStep(input.product_ids))
  }
)
