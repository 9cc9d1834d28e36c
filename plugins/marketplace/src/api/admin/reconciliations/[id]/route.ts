import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RECONCILIATION_MODULE } from "../../../../modules/reconciliation"
import type ReconciliationModuleService from "../../../../modules/reconciliation/service"
import type { PageQuery } from "../middlewares"
import { differenceView, runView } from "../views"

/** One comparison with a page of what differed. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, PageQuery>,
  res: MedusaResponse
) => {
  const id = req.params["id"]!
  const { limit, offset } = req.validatedQuery
  const service: ReconciliationModuleService = req.scope.resolve(RECONCILIATION_MODULE)
  const run = await service.retrieveReconciliationRun(id)
  const [differences, count] = await service.listAndCountReconciliationDifferences(
    { run_id: id },
    { take: limit, skip: offset, order: { occurred_at: "ASC", id: "ASC" } }
  )
  res.json({
    reconciliation: { ...runView(run, count), differences: differences.map(differenceView) },
    count,
    limit,
    offset,
  })
}
