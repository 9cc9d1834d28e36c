import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stripeClient } from ".."
import { REFUND_MODULE } from "../../modules/refund"
import type RefundModuleService from "../../modules/refund/service"
import { finishRefundWorkflow } from "../../workflows/finish-refund"
import { answerOfStripe, REFUND_METADATA } from "../../workflows/refunds/pay-refund"
import { refundDidNotCome, refundSucceeded } from "../../workflows/refunds/settle-refund"
import type { StripeEventToHandle } from "./handlers"

/**
 * A refund arrived, or failed, maybe weeks later. One that was made by hand in Stripe's
 * dashboard belongs to no vendor order, so nothing is booked for it: reconciliation lists its
 * balance transaction as a difference, and the operator decides whose it is.
 */
export async function refundChanged(event: StripeEventToHandle, container: MedusaContainer) {
  const found = await stripeClient(container).refunds.retrieve(event.object_id)
  const id = found.metadata?.[REFUND_METADATA]
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const [refund] = await refunds.listVendorOrderRefunds(id ? { id } : { external_id: found.id }, {
    take: 1,
  })
  if (!refund) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Refund ${found.id} was not made here; reconciliation lists it as a difference.`)
    return
  }
  const answer = answerOfStripe(found)
  if (answer.kind === "succeeded" && refund.status === "pending") {
    await refundSucceeded(refund, found.id, container)
  } else if (answer.kind === "refused" && refund.status !== "failed") {
    await refundDidNotCome(refund, answer.error, container)
  }
  await finishRefundWorkflow(container).run({ input: { refund_id: refund.id } })
}
