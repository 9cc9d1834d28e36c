import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { ListingTransition } from "../modules/listing/service"
import { sendListingReviewMailStep } from "./steps/send-listing-review-mail"
import { transitionListingStep } from "./steps/transition-listing"

/** The event that tells of each status; a draft comes from taking a listing back. */
const EVENTS = {
  draft: "listing.unpublished",
  proposed: "listing.submitted",
  published: "listing.published",
  rejected: "listing.rejected",
} as const

/** Moves a listing and, with it, the status of its product. What submit, publish, … share. */
export const moveListingWorkflow = createWorkflow("move-listing", (move: ListingTransition) => {
  const moved = transitionListingStep(move)
  updateProductsWorkflow.runAsStep({
    input: transform({ move }, ({ move }) => ({
      products: [{ id: move.product_id, status: move.to }],
    })),
  })
  emitEventStep(
    transform({ move }, ({ move }) => ({
      eventName: EVENTS[move.to],
      data: { id: move.product_id },
    }))
  )
  sendListingReviewMailStep(moved.review_id)
  return new WorkflowResponse(transform({ moved }, ({ moved }) => moved.listing))
})
