import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListCommissionRuleChangesQuery } from "../../schemas"
import { commissionRule, commissionRuleChanges } from "../../views"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListCommissionRuleChangesQuery>,
  res: MedusaResponse
) => {
  const { id } = await commissionRule(req.scope, req.params.id!)
  const { limit, offset } = req.validatedQuery
  res.json(await commissionRuleChanges(req.scope, id, { limit, offset }))
}
