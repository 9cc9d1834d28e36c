import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMMISSION_MODULE } from "../../modules/commission"
import { readAmounts, type AmountsInput } from "../../modules/commission/rule-input"
import type { ScopeColumns } from "../../modules/commission/scopes"
import { refusePastStart } from "../../modules/commission/service"
import type CommissionModuleService from "../../modules/commission/service"
import { checkReferences } from "./commission-rule-references"

export type CreateCommissionRuleInput = Partial<ScopeColumns> & {
  name: string
  note?: string | null
  rate_bps: number
  /** Major units. */
  amounts?: AmountsInput[]
  /** Now when left out. */
  starts_at?: Date | string | null
  ends_at?: Date | string | null
  actor_id: string | null
  reason?: string | null
}

export const createCommissionRuleStep = createStep(
  "create-commission-rule",
  async (input: CreateCommissionRuleInput, { container }) => {
    const { vendor_id = null, category_id = null, kind = null } = input
    const now = new Date()
    const starts_at = input.starts_at ? new Date(input.starts_at) : now
    refusePastStart(starts_at, now)
    const amounts = readAmounts(input.amounts ?? [])
    await checkReferences({ vendor_id, category_id }, container)
    const commission: CommissionModuleService = container.resolve(COMMISSION_MODULE)
    const rule = await commission.createRule(
      {
        ...{ vendor_id, category_id, kind, amounts, starts_at },
        name: input.name,
        note: input.note ?? null,
        rate_bps: input.rate_bps,
        ends_at: input.ends_at ? new Date(input.ends_at) : null,
      },
      { actor_id: input.actor_id, reason: input.reason ?? null }
    )
    return new StepResponse({ id: rule.id }, rule)
  },
  async (rule, { container }) => {
    if (rule) {
      const commission: CommissionModuleService = container.resolve(COMMISSION_MODULE)
      await commission.takeBack(rule, null)
    }
  }
)
