import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createListingImagesStep } from "./steps/create-listing-images"
import { storeImageFilesStep, type ImageInput } from "./steps/store-image-files"

export type StoreListingImageInput = { vendor_id: string; files: ImageInput[] }

/**
 * Stores pictures of a vendor in several sizes, without their metadata.
 *
 * @returns the images in the order of the files; `url` is what a listing names
 */
export const storeListingImageWorkflow = createWorkflow(
  "store-listing-image",
  (input: StoreListingImageInput) => {
    const images = storeImageFilesStep(input)
    const rows = createListingImagesStep(
      transform({ input, images }, ({ input, images }) => ({ vendor_id: input.vendor_id, images }))
    )
    return new WorkflowResponse(rows)
  }
)
