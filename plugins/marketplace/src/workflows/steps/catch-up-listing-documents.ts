import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { adoptProductStatus, allListings, staleListings } from "../../search/stale-listings"
import { syncListingDocumentsWorkflow } from "../sync-listing-documents"

/**
 * Syncs what is stale, or everything, in pages.
 *
 * @returns how many products were synced
 */
export const catchUpListingDocumentsStep = createStep(
  "catch-up-listing-documents",
  async ({ scope }: { scope: "stale" | "all" }, { container }) => {
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await adoptProductStatus(db)
    let synced = 0
    for (const read of scope === "all" ? [allListings, staleListings] : [staleListings]) {
      for await (const product_ids of read(db)) {
        await syncListingDocumentsWorkflow(container).run({ input: { product_ids } })
        synced += product_ids.length
      }
    }
    return new StepResponse(synced)
  }
)
