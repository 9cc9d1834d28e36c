import { RECONCILIATION_MODULE } from "../modules/reconciliation"
import type ReconciliationModuleService from "../modules/reconciliation/service"
import { reconcile } from "../reconciliation/reconcile"
import { stripeOptions } from "../stripe"
import { marketplaceNow } from "../stripe/now"
import type { Job } from "./job"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const FIRST_LOOK = 90 * DAY
/** What is under way is not compared: its posting follows within moments. */
const SETTLED = MINUTE

export const reconcileJob: Job = {
  name: "reconcile-stripe",
  description: "Compares the ledger with Stripe's balance transactions and lists what differs",
  schedule: "30 3 * * *",
  async run(container) {
    if (!stripeOptions(container)) {
      return 0
    }
    const reconciliation: ReconciliationModuleService = container.resolve(RECONCILIATION_MODULE)
    const [last] = await reconciliation.listReconciliationRuns(
      { status: "succeeded" },
      { take: 1, order: { until: "DESC" } }
    )
    const now = await marketplaceNow(container)
    const until = new Date(now.getTime() - SETTLED)
    // A day again: a booking that came late is no difference any more.
    const since = new Date(last ? Number(last.until) - DAY : now.getTime() - FIRST_LOOK)
    return await reconcile(container, { since, until })
  },
}
