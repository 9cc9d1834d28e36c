import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import { paymentIsSettled } from "../refunds/refund-canceled"
import { runNested } from "../run-nested"

/**
 * Cancels the Medusa order once the last of its vendor orders is canceled. While others go on
 * the order stays: Medusa cannot cancel a part of it. The canceled part's money goes back by a
 * refund of that vendor order, which lowers the order's total by a credit line, so that Medusa
 * counts the order as settled. A captured payment is refunded like that to the last vendor
 * order; while such a refund is not done the order waits, or Medusa would refund it once more.
 */
export const cancelEmptyOrderStep = createStep(
  "cancel-empty-order",
  async (input: { order_id: string; actor_id?: string }, context) => {
    const service: VendorOrderModuleService = context.container.resolve(VENDOR_ORDER_MODULE)
    const parts = await service.listVendorOrders(
      { order_id: input.order_id },
      { select: ["status", "total"], take: null }
    )
    const total = parts.reduce((sum, part) => sum + BigInt(part.total), 0n)
    if (
      parts.some((part) => part.status !== "canceled") ||
      !(await paymentIsSettled(input.order_id, total, context.container))
    ) {
      return new StepResponse(false)
    }
    const { data } = await context.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["status"], filters: { id: input.order_id } })
    if (data[0]?.status !== "canceled") {
      await runNested(
        cancelOrderWorkflow,
        { order_id: input.order_id, canceled_by: input.actor_id },
        context
      )
    }
    return new StepResponse(true)
  }
)
