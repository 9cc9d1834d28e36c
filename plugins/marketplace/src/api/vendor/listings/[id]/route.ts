import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteListingWorkflow } from "../../../../workflows/delete-listing"
import { updateListingWorkflow } from "../../../../workflows/update-listing"
import { vendorContext } from "../../context"
import { ownListing } from "../own-listing"
import type { UpdateListingBody } from "../schemas"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ listing: await ownListing(req) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateListingBody>,
  res: MedusaResponse
) => {
  const { vendor } = vendorContext(req)
  await updateListingWorkflow(req.scope).run({
    input: { product_id: req.params.id!, vendor_id: vendor.id, listing: req.validatedBody },
  })
  res.json({ listing: await ownListing(req) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { vendor } = vendorContext(req)
  const id = req.params.id!
  await deleteListingWorkflow(req.scope).run({ input: { product_id: id, vendor_id: vendor.id } })
  res.json({ id, object: "listing", deleted: true })
}
