import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { marketplaceOptions } from "../../options"
import { forgetAnswers } from "../../search/listing-reader"
import { revalidateStorefront } from "../../search/revalidate-storefront"
import { writeListingDocuments } from "../../search/write-listing-documents"

/**
 * Brings the documents of these products to the state of their sources. Nothing to undo: a
 * document is always what its sources say, so undoing the cause syncs it again.
 */
export const writeListingDocumentsStep = createStep(
  "write-listing-documents",
  async (productIds: string[], { container }) => {
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const changed = await writeListingDocuments(db, productIds)
    forgetAnswers()
    const { storefront } = marketplaceOptions(
      container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    )
    const tags = changed.handles.length
      ? [
          "listings",
          "vendors",
          ...changed.vendor_handles.map((handle) => `vendor:${handle}`),
          ...changed.handles.map((handle) => `listing:${handle}`),
        ]
      : []
    revalidateStorefront(storefront, tags, container.resolve(ContainerRegistrationKeys.LOGGER))
    return new StepResponse(changed)
  }
)
