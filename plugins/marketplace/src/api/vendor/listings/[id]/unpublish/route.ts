import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unpublishListingWorkflow } from "../../../../../workflows/unpublish-listing"
import { vendorContext } from "../../../context"
import { ownListing } from "../../own-listing"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor, member } = vendorContext(req)
  await unpublishListingWorkflow(req.scope).run({
    input: { product_id: req.params.id!, vendor_id: vendor.id, actor_id: member.id },
  })
  res.json({ listing: await ownListing(req) })
}
