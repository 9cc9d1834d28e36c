import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMMISSION_MODULE } from "../../modules/commission"
import { readAmounts, type AmountsInput } from "../../modules/commission/rule-input"
import type CommissionModuleService from "../../modules/commission/service"

export type UpdateCommissionRuleInput = {
  id: string
  name?: string
  note?: string | null
  rate_bps?: number
  /** Major units; replaces all amounts. */
  amounts?: AmountsInput[]
  starts_at?: Date | string
  ends_at?: Date | string | null
  actor_id: string | null
  reason?: string | null
}

export const updateCommissionRuleStep = createStep(
  "update-commission-rule",
  async (input: UpdateCommissionRuleInput, { container }) => {
    const { id, actor_id, reason, amounts, starts_at, ends_at, ...fields } = input
    const commission: CommissionModuleService = container.resolve(COMMISSION_MODULE)
    const change = await commission.updateRule(
      id,
      {
        ...fields,
        ...(amounts && { amounts: readAmounts(amounts) }),
        ...(starts_at && { starts_at: new Date(starts_at) }),
        ...(ends_at !== undefined && { ends_at: ends_at ? new Date(ends_at) : null }),
      },
      { actor_id, reason: reason ?? null }
    )
    return new StepResponse({ id }, change)
  },
  async (change, { container }) => {
    if (change) {
      const commission: CommissionModuleService = container.resolve(COMMISSION_MODULE)
      await commission.takeBack(change.after, change.before)
    }
  }
)
