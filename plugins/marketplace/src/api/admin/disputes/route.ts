import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listDisputes, type ListDisputesQuery } from "../../disputes/list"
import { disputeView } from "../../disputes/views"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListDisputesQuery>,
  res: MedusaResponse
) => {
  const { disputes, ...page } = await listDisputes(req.validatedQuery, req.scope)
  res.json({ disputes: disputes.map(disputeView), ...page })
}
