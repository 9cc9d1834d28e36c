import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REFUND_MODULE } from "../modules/refund"
import type RefundModuleService from "../modules/refund/service"
import { finishRefundWorkflow } from "../workflows/finish-refund"
import type { Job } from "./job"

const BATCH = 100

const refundsOf = (container: MedusaContainer): RefundModuleService =>
  container.resolve(REFUND_MODULE)

async function attempt(what: string, container: MedusaContainer, work: () => Promise<unknown>) {
  try {
    await work()
    return 1
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${what}: ${String(error)}`)
    return 0
  }
}

export const finishRefundsJob: Job = {
  name: "finish-refunds",
  description: "Brings refunds to their end that a crash or a provider without an answer left",
  schedule: "* * * * *",
  async run(container) {
    let finished = 0
    for (const refund_id of await refundsOf(container).unfinished(BATCH)) {
      finished += await attempt(`Refund ${refund_id}`, container, () =>
        finishRefundWorkflow(container).run({ input: { refund_id } })
      )
    }
    return finished
  },
  backlog: (container) => refundsOf(container).backlog(),
}
