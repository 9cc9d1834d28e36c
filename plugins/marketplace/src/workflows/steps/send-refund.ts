import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_MODULE } from "../../modules/refund"
import type RefundModuleService from "../../modules/refund/service"
import { payRefund } from "../refunds/pay-refund"
import { capturedPayment } from "../refunds/refundable-order"
import { refundDidNotCome, refundSucceeded } from "../refunds/settle-refund"

/** What is left to do about a refund; JSON, since it passes between steps. */
export type SentRefund = {
  id: string
  status: "pending" | "succeeded" | "failed"
  vendor_order_id: string
  order_id: string
  source: "request" | "cancellation" | "return"
  /** The provider has taken the refund on: Medusa's records are to say so. */
  taken_on: boolean
  medusa_refund_id: string | null
}

async function sendRefund(id: string, container: MedusaContainer): Promise<SentRefund> {
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const refund = await refunds.retrieveVendorOrderRefund(id)
  let madeByMedusa = refund.medusa_refund_id
  if (refund.status === "pending") {
    const payment = await capturedPayment(refund.order_id, container)
    if (payment?.id !== refund.payment_id) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Payment ${refund.payment_id} of refund ${id} is not the order's captured payment.`
      )
    }
    // Written before the call: the next attempt knows that there may have been one.
    await refunds.beginAttempt(id)
    const attempted = await refunds.retrieveVendorOrderRefund(id)
    const answer = await payRefund(attempted, payment, container)
    if (answer.kind === "succeeded") {
      await refundSucceeded(refund, answer.external_id, container)
      madeByMedusa = answer.medusa_refund_id ?? madeByMedusa
    } else if (answer.kind === "refused") {
      await refundDidNotCome(refund, answer.error, container)
    } else {
      await refunds.noteAttempt(id, answer)
    }
  }
  const after = await refunds.retrieveVendorOrderRefund(id)
  return {
    id,
    status: after.status,
    vendor_order_id: after.vendor_order_id,
    order_id: after.order_id,
    source: after.source,
    taken_on: after.status === "succeeded" || (after.status === "pending" && !!after.external_id),
    medusa_refund_id: madeByMedusa,
  }
}

/** The provider's call and what it means. Not undone; done again it goes on from where it was. */
export const sendRefundStep = createStep(
  "send-refund",
  async (input: { refund_id: string }, { container }) =>
    new StepResponse(await sendRefund(input.refund_id, container))
)
