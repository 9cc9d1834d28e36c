import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnWorkflow, StepExecutionContext } from "@medusajs/framework/workflows-sdk"

/**
 * Runs a workflow from inside a step or hook the way `runAsStep` does: it shares the running
 * workflow's locks instead of waiting for them, and its events go out only when the running
 * workflow succeeds.
 */
export async function runNested<Input, Result>(
  workflow: ReturnWorkflow<Input, Result, unknown[]>,
  input: Input,
  context: Omit<StepExecutionContext, "container"> & { container: MedusaContainer }
): Promise<Result> {
  const { result } = await workflow(context.container).run({
    input,
    context: {
      transactionId: `${context.transactionId}-${context.stepName}-${workflow.getName()}`,
      parentStepIdempotencyKey: context.idempotencyKey,
      eventGroupId: context.eventGroupId,
      preventReleaseEvents: true,
    },
  })
  return result as Result
}
