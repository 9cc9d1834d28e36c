import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateCommissionRuleWorkflow } from "../../../../workflows/update-commission-rule"
import type { UpdateCommissionRuleBody } from "../schemas"
import { commissionRule } from "../views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ commission_rule: await commissionRule(req.scope, req.params.id!) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateCommissionRuleBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await updateCommissionRuleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id },
  })
  res.json({ commission_rule: await commissionRule(req.scope, id) })
}
