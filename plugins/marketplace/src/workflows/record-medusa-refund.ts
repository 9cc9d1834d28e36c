import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import {
  addOrderTransactionStep,
  createOrderCreditLinesWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  markRefundRecordedStep,
  missingCreditStep,
  recordMedusaRefundStep,
  undoMedusaRefundStep,
} from "./steps/record-medusa-refund"
import type { SentRefund } from "./steps/send-refund"

/**
 * Medusa's own records of a refund that its provider has taken on: the payment's refund, the
 * order's transaction and, where goods did not come back, a credit line. What
 * `refundPaymentWorkflow` does, without its call. Repeating it adds nothing.
 */
export const recordMedusaRefundWorkflow = createWorkflow(
  "record-medusa-refund",
  (sent: SentRefund) => {
    undoMedusaRefundStep(sent)
    const medusa = recordMedusaRefundStep(sent)
    const transactions = transform({ medusa }, ({ medusa }) =>
      medusa
        ? [
            {
              order_id: medusa.order_id,
              amount: medusa.amount,
              currency_code: medusa.currency_code,
              reference: "refund",
              reference_id: medusa.id,
            },
          ]
        : []
    )
    addOrderTransactionStep(transactions)
    const credit = missingCreditStep(medusa)
    when("credit-is-missing", { credit }, ({ credit }) => credit > 0).then(() => {
      createOrderCreditLinesWorkflow.runAsStep({
        input: transform({ sent, credit }, ({ sent, credit }) => ({
          id: sent.order_id,
          credit_lines: [
            { amount: credit, reference: "vendor_order_refund", reference_id: sent.id },
          ],
        })),
      })
    })
    markRefundRecordedStep(
      transform({ sent, medusa }, ({ sent, medusa }) => ({ refund_id: sent.id, medusa }))
    )
  }
)
