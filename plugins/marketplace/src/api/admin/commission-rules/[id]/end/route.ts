import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endCommissionRuleWorkflow } from "../../../../../workflows/end-commission-rule"
import type { EndCommissionRuleBody } from "../../schemas"
import { commissionRule } from "../../views"

export const POST = async (
  req: AuthenticatedMedusaRequest<EndCommissionRuleBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await endCommissionRuleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id },
  })
  res.json({ commission_rule: await commissionRule(req.scope, id) })
}
