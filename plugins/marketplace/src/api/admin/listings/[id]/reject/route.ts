import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rejectListingWorkflow } from "../../../../../workflows/reject-listing"
import type { RejectListingBody } from "../../schemas"
import { anyListing } from "../../any-listing"

export const POST = async (
  req: AuthenticatedMedusaRequest<RejectListingBody>,
  res: MedusaResponse
) => {
  await rejectListingWorkflow(req.scope).run({
    input: {
      product_id: req.params.id!,
      actor_id: req.auth_context.actor_id,
      ...req.validatedBody,
    },
  })
  res.json({ listing: await anyListing(req) })
}
