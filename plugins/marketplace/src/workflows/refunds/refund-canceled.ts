import type { MedusaContainer } from "@medusajs/framework/types"
import { toMinor } from "../../money"
import { REFUND_MODULE } from "../../modules/refund"
import type { RefundDTO } from "../../modules/refund/service"
import type RefundModuleService from "../../modules/refund/service"
import type { RefundVendorOrderInput } from "../steps/accept-refund"
import { retrieveVendorOrder } from "../steps/vendor-order-parts"
import { REFUND_METADATA } from "./pay-refund"
import { capturedPayment, type OrderPayment } from "./refundable-order"

export const refundsOfOrder = async (
  orderId: string,
  container: MedusaContainer
): Promise<RefundDTO[]> => {
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  return await refunds.listVendorOrderRefunds({ order_id: orderId }, { take: null })
}

export const sumOf = (refunds: readonly RefundDTO[]): bigint =>
  refunds
    .filter(({ status }) => status !== "failed")
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)

/**
 * A refund that Medusa made by itself when the whole order was canceled in its admin, as far as
 * no vendor order has booked it yet.
 */
function refundOfMedusa(
  payment: OrderPayment,
  booked: readonly RefundDTO[],
  amount: bigint
): string | undefined {
  return payment.refunds?.find(({ id, amount: made, metadata }) => {
    const own = booked.filter(({ medusa_refund_id }) => medusa_refund_id === id)
    return (
      !metadata?.[REFUND_METADATA] && toMinor(made, payment.currency_code) - sumOf(own) >= amount
    )
  })?.id
}

/**
 * What is to be given back because a vendor order was canceled; nothing when it was not paid,
 * when all of it went back, or when it was tried and refused: then a person has to look.
 */
export async function refundForCancellation(
  vendorOrderId: string,
  by: Pick<RefundVendorOrderInput, "actor_type" | "actor_id" | "reason">,
  container: MedusaContainer
): Promise<RefundVendorOrderInput | null> {
  const order = await retrieveVendorOrder(vendorOrderId, container)
  const payment = await capturedPayment(order.order_id, container)
  if (order.status !== "canceled" || !payment) {
    return null
  }
  const refunds = await refundsOfOrder(order.order_id, container)
  const own = refunds.filter(({ vendor_order_id }) => vendor_order_id === vendorOrderId)
  const left = BigInt(order.total) - sumOf(own)
  if (left <= 0n || own.some(({ source }) => source === "cancellation")) {
    return null
  }
  return {
    ...by,
    vendor_order_id: vendorOrderId,
    reason: by.reason ?? "canceled",
    source: "cancellation",
    medusa_refund_id: refundOfMedusa(payment, refunds, left),
  }
}

/**
 * Whether canceling the order in Medusa leaves its payment alone: nothing was captured, or all
 * of it went back and Medusa knows. Otherwise Medusa would refund the rest a second time.
 */
export async function paymentIsSettled(
  orderId: string,
  total: bigint,
  container: MedusaContainer
): Promise<boolean> {
  if (!(await capturedPayment(orderId, container))) {
    return true
  }
  const refunds = await refundsOfOrder(orderId, container)
  return sumOf(refunds) === total && refunds.every((each) => each.recorded_at || each.failed_at)
}
