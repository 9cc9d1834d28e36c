import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  updateCommissionRuleStep,
  type UpdateCommissionRuleInput,
} from "./steps/update-commission-rule"

/** Changes a commission rule; its history keeps what it said, and what is sold stays as it was sold. */
export const updateCommissionRuleWorkflow = createWorkflow(
  "update-commission-rule",
  (input: UpdateCommissionRuleInput) => {
    const rule = updateCommissionRuleStep(input)
    const data = transform({ rule }, ({ rule }) => ({ id: rule.id }))
    emitEventStep({ eventName: "commission-rule.updated", data })
    return new WorkflowResponse(rule)
  }
)
