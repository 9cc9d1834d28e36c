import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_MODULE } from "../../modules/refund"
import type RefundModuleService from "../../modules/refund/service"
import { issueCreditNote } from "./issue-credit-note"
import type { SentRefund } from "./send-refund"

/** A refund that went through corrects the invoice it gives money back on. One note per refund. */
export const creditRefundStep = createStep(
  "credit-refund",
  async (sent: SentRefund, { container }) => {
    if (sent.status !== "succeeded") {
      return new StepResponse(undefined)
    }
    const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
    const refund = await refunds.retrieveVendorOrderRefund(sent.id, { relations: ["lines"] })
    await issueCreditNote(
      {
        refund_id: refund.id,
        vendor_order_id: refund.vendor_order_id,
        currency_code: refund.currency_code,
        reason: refund.reason,
        lines: refund.lines.map(({ line_id, quantity, amount, tax }) => ({
          vendor_order_line_id: line_id,
          quantity,
          amount,
          tax,
        })),
      },
      container
    )
    return new StepResponse(undefined)
  }
)
