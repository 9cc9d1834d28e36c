import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findListings } from "../../../search/find-listings"
import { listingRows } from "../../listing-views"
import type { AdminListListingsQuery } from "./schemas"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListListingsQuery>,
  res: MedusaResponse
) => {
  const query = req.validatedQuery
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { ids, count } = await findListings(db, query)
  res.json({
    listings: await listingRows(req.scope, ids),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}
