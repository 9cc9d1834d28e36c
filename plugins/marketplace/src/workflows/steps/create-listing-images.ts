import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type { ListingImageDTO } from "../../modules/listing/service"
import type ListingModuleService from "../../modules/listing/service"
import type { StoredImage } from "./store-image-files"

/** Remembers whose pictures these are and which sizes they have. */
export const createListingImagesStep = createStep(
  "create-listing-images",
  async (input: { vendor_id: string; images: StoredImage[] }, { container }) => {
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    const created = await listings.createListingImages(
      input.images.map((image) => ({
        ...image,
        vendor_id: input.vendor_id,
        sizes: image.sizes as unknown as Record<string, unknown>,
      }))
    )
    const rows = created as unknown as ListingImageDTO[]
    return new StepResponse(
      rows,
      rows.map((row) => row.id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      const listings: ListingModuleService = container.resolve(LISTING_MODULE)
      await listings.deleteListingImages(ids)
    }
  }
)
