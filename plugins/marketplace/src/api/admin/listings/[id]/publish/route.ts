import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { publishListingWorkflow } from "../../../../../workflows/publish-listing"
import { anyListing } from "../../any-listing"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await publishListingWorkflow(req.scope).run({
    input: { product_id: req.params.id!, actor_id: req.auth_context.actor_id },
  })
  res.json({ listing: await anyListing(req) })
}
