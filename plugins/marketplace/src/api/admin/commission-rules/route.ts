import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMMISSION_MODULE } from "../../../modules/commission"
import type { CommissionRuleDTO } from "../../../modules/commission/service"
import type CommissionModuleService from "../../../modules/commission/service"
import { createCommissionRuleWorkflow } from "../../../workflows/create-commission-rule"
import { namesOfScopes } from "./names"
import type { CreateCommissionRuleBody, ListCommissionRulesQuery } from "./schemas"
import { ruleFilters } from "./filters"
import { commissionRule, commissionRuleView } from "./views"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListCommissionRulesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...query } = req.validatedQuery
  const service: CommissionModuleService = req.scope.resolve(COMMISSION_MODULE)
  const [rules, count] = (await service.listAndCountCommissionRules(
    ruleFilters(query, new Date()),
    {
      relations: ["amounts"],
      take: limit,
      skip: offset,
      order: { created_at: "DESC", id: "DESC" },
    }
  )) as [CommissionRuleDTO[], number]
  const names = await namesOfScopes(rules, req.scope)
  res.json({
    commission_rules: rules.map((rule) => commissionRuleView(rule, names)),
    count,
    limit,
    offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateCommissionRuleBody>,
  res: MedusaResponse
) => {
  const { vendor_id, category_id, kind, ...body } = req.validatedBody
  const { result } = await createCommissionRuleWorkflow(req.scope).run({
    input: {
      ...body,
      vendor_id: vendor_id ?? null,
      category_id: category_id ?? null,
      kind: kind ?? null,
      actor_id: req.auth_context.actor_id,
    },
  })
  res.status(201).json({ commission_rule: await commissionRule(req.scope, result.id) })
}
