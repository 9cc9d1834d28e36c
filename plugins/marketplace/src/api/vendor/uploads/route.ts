import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { storeListingImageWorkflow } from "../../../workflows/store-listing-image"
import { vendorContext } from "../context"

type WithFiles = { files?: { originalname: string; buffer: Buffer }[] }

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor } = vendorContext(req)
  // Multer, in this route's middleware, put the files there.
  const { files = [] } = req as WithFiles
  if (!files.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'files: send pictures in the multipart field "files".'
    )
  }
  const { result: images } = await storeListingImageWorkflow(req.scope).run({
    input: {
      vendor_id: vendor.id,
      files: files.map((file) => ({
        filename: file.originalname,
        content: file.buffer.toString("base64"),
      })),
    },
  })
  res.status(201).json({
    uploads: images.map(({ id, url, width, height, sizes }) => ({
      id,
      url,
      width,
      height,
      sizes: sizes.map((size) => ({ url: size.url, width: size.width, height: size.height })),
    })),
  })
}
