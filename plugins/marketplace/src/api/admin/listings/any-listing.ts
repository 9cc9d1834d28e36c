import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { listingDetail } from "../../listing-views"

/** The listing the path names, whoever's it is. @throws MedusaError `not_found` */
export async function anyListing(req: MedusaRequest) {
  const id = req.params.id!
  const listing = await listingDetail(req.scope, id)
  if (!listing) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Listing ${id} was not found.`)
  }
  return listing
}
