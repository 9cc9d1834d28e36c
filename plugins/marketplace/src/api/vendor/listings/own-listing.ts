import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { listingDetail } from "../../listing-views"
import { vendorContext } from "../context"

/** The listing the path names. @throws MedusaError `not_found` also for another vendor's */
export async function ownListing(req: MedusaRequest) {
  const { vendor } = vendorContext(req)
  const id = req.params.id!
  const listing = await listingDetail(req.scope, id)
  if (!listing || listing.vendor.id !== vendor.id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Listing ${id} was not found.`)
  }
  return listing
}
