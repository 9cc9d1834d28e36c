import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMMISSION_MODULE } from "../../modules/commission"
import type CommissionModuleService from "../../modules/commission/service"

export type EndCommissionRuleInput = {
  id: string
  /** Now when left out. */
  at?: Date | string | null
  actor_id: string | null
  reason?: string | null
}

export const endCommissionRuleStep = createStep(
  "end-commission-rule",
  async ({ id, at, actor_id, reason }: EndCommissionRuleInput, { container }) => {
    const commission: CommissionModuleService = container.resolve(COMMISSION_MODULE)
    const change = await commission.endRule(id, at ? new Date(at) : null, {
      actor_id,
      reason: reason ?? null,
    })
    return new StepResponse({ id }, change)
  },
  async (change, { container }) => {
    if (change) {
      const commission: CommissionModuleService = container.resolve(COMMISSION_MODULE)
      await commission.takeBack(change.after, change.before)
    }
  }
)
