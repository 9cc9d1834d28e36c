import type { App } from "./app.js"
import { finishRefund } from "./refunds.js"

/** Does what the clock has reached. */
export function runTasks(app: App) {
  const now = app.now()
  for (const scope of app.storage.allScopes()) {
    const { tasks, refunds } = scope.tables
    if (!tasks.size) continue
    for (const task of [...tasks.values()].filter(({ due }) => due <= now)) {
      tasks.delete(task.id)
      const refund = refunds.get(task.target)
      if (!refund || refund.status === "failed") continue
      finishRefund({ app, scope, cause: null, now }, refund, task.kind === "settle_refund")
    }
  }
}
