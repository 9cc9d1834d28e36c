import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { toAmount } from "../../money"
import { REFUND_MODULE } from "../../modules/refund"
import { leftOf } from "../../modules/refund/plan"
import type { RefundDTO } from "../../modules/refund/service"
import type RefundModuleService from "../../modules/refund/service"
import type { RefundActor } from "../../modules/refund/transitions"
import { refundVendorOrderWorkflow } from "../../workflows/refund-vendor-order"
import { capturedPayment } from "../../workflows/refunds/refundable-order"
import {
  retrieveVendorOrder,
  type VendorOrderWithLines,
} from "../../workflows/steps/vendor-order-parts"
import type { RefundBody } from "./schemas"
import { refundedTotal, refundView } from "./views"

const LONGEST_KEY = 255

/** The client's `Idempotency-Key`: the same request sent again is one refund. */
function idempotencyKey(req: MedusaRequest): string | null {
  const key = req.headers["idempotency-key"]
  if (key === undefined) {
    return null
  }
  if (typeof key !== "string" || !key.trim() || key.length > LONGEST_KEY) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Idempotency-Key: must be a text of at most ${LONGEST_KEY} characters.`
    )
  }
  return key.trim()
}

const refundsOf = (container: MedusaContainer): RefundModuleService =>
  container.resolve(REFUND_MODULE)

/** Refunds of some vendor orders with their lines, oldest first, by vendor order. */
export async function refundsByVendorOrder(
  vendorOrderIds: string[],
  container: MedusaContainer
): Promise<Map<string, RefundDTO[]>> {
  const byOrder = new Map<string, RefundDTO[]>()
  if (vendorOrderIds.length) {
    const refunds = (await refundsOf(container).listVendorOrderRefunds(
      { vendor_order_id: vendorOrderIds },
      { relations: ["lines"], order: { created_at: "ASC", id: "ASC" }, take: null }
    )) as RefundDTO[]
    for (const refund of refunds) {
      byOrder.set(refund.vendor_order_id, [...(byOrder.get(refund.vendor_order_id) ?? []), refund])
    }
  }
  return byOrder
}

async function refundableView(
  order: VendorOrderWithLines,
  refunds: RefundDTO[],
  container: MedusaContainer
) {
  const amount = (minor: bigint) => toAmount(minor, order.currency_code)
  const sold = order.lines.map((line) => ({
    ...line,
    quantity: Number(line.quantity),
    total: BigInt(line.total),
    tax_total: BigInt(line.tax_total),
  }))
  const lines = leftOf(sold, await refundsOf(container).refundedLines(order.id))
  const paid = await capturedPayment(order.order_id, container)
  return {
    paid: !!paid,
    total: paid ? amount(BigInt(order.total) - refundedTotal(refunds)) : 0,
    shipping: amount(
      lines.filter(({ kind }) => kind === "shipping").reduce((sum, { left }) => sum + left, 0n)
    ),
    items: lines
      .filter(({ kind }) => kind === "item")
      .map(({ reference_id, title, left_quantity, left }) => ({
        id: reference_id,
        title,
        quantity: left_quantity,
        amount: amount(left),
      })),
  }
}

/** A vendor order's refunds, and what is left to refund. */
export async function refundsAnswer(vendorOrderId: string, container: MedusaContainer) {
  const order = await retrieveVendorOrder(vendorOrderId, container)
  const refunds = (await refundsByVendorOrder([order.id], container)).get(order.id) ?? []
  return {
    refunds: refunds.map((refund) => refundView(refund, order.lines)),
    count: refunds.length,
    currency_code: order.currency_code,
    refunded_total: toAmount(refundedTotal(refunds), order.currency_code),
    refundable: await refundableView(order, refunds, container),
  }
}

/**
 * Makes the refund a request asks for.
 *
 * @throws MedusaError `not_allowed` when the payment provider refuses it: nothing is changed then
 */
export async function makeRefund(
  req: MedusaRequest<RefundBody>,
  vendorOrderId: string,
  by: { actor_type: RefundActor; actor_id?: string }
) {
  const { result: id } = await refundVendorOrderWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...by,
      vendor_order_id: vendorOrderId,
      idempotency_key: idempotencyKey(req),
    },
  })
  return await refundAnswer(id, req.scope)
}

/** @throws MedusaError `not_allowed` for a refund that failed, with the provider's reason */
export async function refundAnswer(id: string, container: MedusaContainer) {
  const refund = (await refundsOf(container).retrieveVendorOrderRefund(id, {
    relations: ["lines"],
  })) as RefundDTO
  if (refund.status === "failed") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The payment provider refused the refund: ${refund.last_error}`
    )
  }
  const order = await retrieveVendorOrder(refund.vendor_order_id, container)
  return refundView(refund, order.lines)
}
