import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RECONCILIATION_MODULE } from "../../../modules/reconciliation"
import type ReconciliationModuleService from "../../../modules/reconciliation/service"
import type { PageQuery } from "./middlewares"
import { runView } from "./views"

/** Comparisons with Stripe, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, PageQuery>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedQuery
  const service: ReconciliationModuleService = req.scope.resolve(RECONCILIATION_MODULE)
  const [runs, count] = await service.listAndCountReconciliationRuns(
    {},
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } }
  )
  const counts = await service.countDifferences(runs.map(({ id }) => id))
  res.json({
    reconciliations: runs.map((run) => runView(run, counts.get(run.id) ?? 0)),
    count,
    limit,
    offset,
  })
}
