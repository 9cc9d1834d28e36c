import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createCommissionRuleStep,
  type CreateCommissionRuleInput,
} from "./steps/create-commission-rule"

/** Puts a commission rule in force, now or from a date on. */
export const createCommissionRuleWorkflow = createWorkflow(
  "create-commission-rule",
  (input: CreateCommissionRuleInput) => {
    const rule = createCommissionRuleStep(input)
    const data = transform({ rule }, ({ rule }) => ({ id: rule.id }))
    emitEventStep({ eventName: "commission-rule.created", data })
    return new WorkflowResponse(rule)
  }
)
