import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retrieveListing } from "../../../../search/listing-reader"
import { sendJson, wantsFresh } from "../answer"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { handle } = req.params
  sendJson(res, await retrieveListing(db, handle!, req.query.currency_code, wantsFresh(req)))
}
