import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_MODULE } from "../../modules/refund"
import type RefundModuleService from "../../modules/refund/service"
import type { SentRefund } from "./send-refund"

/** The last of a refund: it is told, and the sweeping job need not look at it any more. */
export const announceRefundStep = createStep(
  "announce-refund",
  async (sent: SentRefund, context) => {
    const refunds: RefundModuleService = context.container.resolve(REFUND_MODULE)
    if (sent.status === "pending") {
      return new StepResponse(undefined)
    }
    const name = sent.status === "succeeded" ? "refunded" : "refund_failed"
    await context.container.resolve(Modules.EVENT_BUS).emit(
      {
        name: `vendor-order.${name}`,
        data: { id: sent.vendor_order_id, refund_id: sent.id },
        metadata: { eventGroupId: context.eventGroupId },
      },
      {}
    )
    await refunds.markFinished(sent.id)
    return new StepResponse(undefined)
  }
)
