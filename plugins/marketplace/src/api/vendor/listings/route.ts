import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findListings } from "../../../search/find-listings"
import { createListingWorkflow } from "../../../workflows/create-listing"
import { listingDetail, listingRows } from "../../listing-views"
import { vendorContext } from "../context"
import type { CreateListingBody, ListListingsQuery } from "./schemas"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListListingsQuery>,
  res: MedusaResponse
) => {
  const { vendor } = vendorContext(req)
  const query = req.validatedQuery
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { ids, count } = await findListings(db, { ...query, vendor_id: vendor.id })
  res.json({
    listings: await listingRows(req.scope, ids),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateListingBody>,
  res: MedusaResponse
) => {
  const { vendor, member } = vendorContext(req)
  const { result } = await createListingWorkflow(req.scope).run({
    input: { vendor_id: vendor.id, actor_id: member.id, listing: req.validatedBody },
  })
  res.status(201).json({ listing: await listingDetail(req.scope, result.id) })
}
