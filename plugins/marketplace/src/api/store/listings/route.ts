import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listListings } from "../../../search/listing-reader"
import { sendJson, wantsFresh } from "./answer"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  sendJson(res, await listListings(db, req.query, wantsFresh(req)))
}
