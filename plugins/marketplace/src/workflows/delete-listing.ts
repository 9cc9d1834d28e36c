import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import { deleteListingRowStep } from "./steps/delete-listing-row"
import { loadListingStep } from "./steps/load-listing"

export type DeleteListingInput = { product_id: string; vendor_id: string }

/** A vendor deletes a listing with its product and inventory. Placed orders keep their lines. */
export const deleteListingWorkflow = createWorkflow(
  "delete-listing",
  (input: DeleteListingInput) => {
    const listing = loadListingStep(input)
    deleteListingRowStep(listing.id)
    deleteProductsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ ids: [input.product_id] })),
    })
    emitEventStep({ eventName: "listing.deleted", data: { id: input.product_id } })
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.product_id })))
  }
)
