import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorText } from "../error-text"
import { finishRefundWorkflow } from "../finish-refund"
import { runNested } from "../run-nested"

/**
 * The refund is decided by now and will be made: what fails here fails for the moment only, and
 * `finish-refunds` tries again. So the caller hears how far it came, never an error.
 */
export const finishRefundStep = createStep(
  "finish-refund",
  async (input: { refund_id: string }, context) => {
    try {
      await runNested(finishRefundWorkflow, input, context)
    } catch (error) {
      context.container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Refund ${input.refund_id} is not finished yet: ${errorText(error)}`)
    }
    return new StepResponse(input.refund_id)
  }
)
