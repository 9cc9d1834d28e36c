import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { endCommissionRuleStep, type EndCommissionRuleInput } from "./steps/end-commission-rule"

/** Ends a commission rule, now or at a date. */
export const endCommissionRuleWorkflow = createWorkflow(
  "end-commission-rule",
  (input: EndCommissionRuleInput) => {
    const rule = endCommissionRuleStep(input)
    const data = transform({ rule }, ({ rule }) => ({ id: rule.id }))
    emitEventStep({ eventName: "commission-rule.ended", data })
    return new WorkflowResponse(rule)
  }
)
