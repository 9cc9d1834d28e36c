import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { toAmount } from "../../money"
import { REFUND_MODULE } from "../../modules/refund"
import type { RefundDTO } from "../../modules/refund/service"
import type RefundModuleService from "../../modules/refund/service"
import { REFUND_METADATA } from "../refunds/pay-refund"
import type { SentRefund } from "./send-refund"

// The module creates rows of refunds and sums of collections; its interface only knows how to
// refund through a provider.
type PaymentRows = {
  listRefunds(filter: { id: string }, config: { take: number }): Promise<{ id: string }[]>
  createRefunds(row: Record<string, unknown>): Promise<{ id: string }>
  updatePaymentCollections(id: string, columns: Record<string, unknown>): Promise<unknown>
}

/** Medusa's refund of ours has an id made from ours: written twice it is still one. */
const medusaRefundId = (refund: RefundDTO) => `ref_${refund.id}`

async function writeRefund(refund: RefundDTO, container: MedusaContainer): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT) as unknown as PaymentRows
  const id = medusaRefundId(refund)
  const [known] = await payments.listRefunds({ id }, { take: 1 })
  if (!known) {
    await payments.createRefunds({
      id,
      payment: refund.payment_id,
      amount: toAmount(refund.amount, refund.currency_code),
      created_by: refund.actor_id,
      note: refund.note ?? refund.reason,
      metadata: { [REFUND_METADATA]: refund.id, external_id: refund.external_id },
    })
  }
  await sumUpCollection(refund.payment_id, container)
  return id
}

/** What a payment collection says was refunded, as Medusa's own refunds leave it. */
async function sumUpCollection(paymentId: string, container: MedusaContainer) {
  const payments = container.resolve(Modules.PAYMENT)
  const { payment_collection_id } = await payments.retrievePayment(paymentId, {
    select: ["id", "payment_collection_id"],
  })
  if (payment_collection_id) {
    const { payments: paid = [] } = await payments.retrievePaymentCollection(
      payment_collection_id,
      { relations: ["payments", "payments.refunds"] }
    )
    const sum = paid
      .flatMap(({ refunds }) => refunds ?? [])
      .reduce((total, { amount }) => MathBN.add(total, amount ?? 0), MathBN.convert(0))
    await (payments as unknown as PaymentRows).updatePaymentCollections(payment_collection_id, {
      refunded_amount: sum,
    })
  }
}

export type MedusaRefund = {
  id: string
  order_id: string
  /** Major units, negative: what leaves the order. */
  amount: number
  currency_code: string
}

/** The payment's side of Medusa's records. Null when they say it already. */
export const recordMedusaRefundStep = createStep(
  "record-medusa-refund",
  async (sent: SentRefund, { container }) => {
    const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
    const refund = await refunds.retrieveVendorOrderRefund(sent.id)
    if (!sent.taken_on || refund.recorded_at) {
      return new StepResponse<MedusaRefund | null>(null)
    }
    if (refund.medusa_refund_id) {
      // Medusa made this one itself and has recorded it.
      await refunds.markRecorded(refund.id, refund.medusa_refund_id)
      return new StepResponse<MedusaRefund | null>(null)
    }
    return new StepResponse<MedusaRefund | null>({
      id: sent.medusa_refund_id ?? (await writeRefund(refund, container)),
      order_id: refund.order_id,
      amount: -toAmount(refund.amount, refund.currency_code),
      currency_code: refund.currency_code,
    })
  }
)

type OrderSummary = { status: string; summary: { pending_difference?: number } | null }

/**
 * What Medusa now thinks the shopper owes, because money went back for goods it still counts as
 * sold: a credit line of that amount sets the order's total right, as Medusa's own refund does.
 * Goods that came back through a return have lowered the total already.
 */
export const missingCreditStep = createStep(
  "missing-credit",
  async (refund: MedusaRefund | null, { container }) => {
    if (!refund) {
      return new StepResponse(0)
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      // With its total, as Medusa's own workflow asks: the difference is rounded only then.
      fields: ["id", "status", "summary", "total"],
      filters: { id: refund.order_id },
    })
    const [order] = data as unknown as OrderSummary[]
    const owed = Number(order?.summary?.pending_difference ?? 0)
    const credit = Math.min(-refund.amount, owed)
    return new StepResponse(order?.status !== "canceled" && credit > 0 ? credit : 0)
  }
)

export const markRefundRecordedStep = createStep(
  "mark-refund-recorded",
  async (input: { refund_id: string; medusa: MedusaRefund | null }, { container }) => {
    if (input.medusa) {
      const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
      await refunds.markRecorded(input.refund_id, input.medusa.id)
    }
    return new StepResponse(undefined)
  }
)

/** A refund that failed after all: Medusa's records of it go, and the order shows what is owed. */
export const undoMedusaRefundStep = createStep(
  "undo-medusa-refund",
  async (sent: SentRefund, { container }) => {
    const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
    const refund = await refunds.retrieveVendorOrderRefund(sent.id)
    const id = medusaRefundId(refund)
    if (sent.status !== "failed" || refund.medusa_refund_id !== id) {
      return new StepResponse(undefined)
    }
    const orders = container.resolve(Modules.ORDER)
    const transactions = await orders.listOrderTransactions(
      { order_id: refund.order_id, reference_id: id },
      { select: ["id"] }
    )
    if (transactions.length) {
      await orders.deleteOrderTransactions(transactions.map((transaction) => transaction.id))
    }
    await container.resolve(Modules.PAYMENT).deleteRefunds([id])
    await sumUpCollection(refund.payment_id, container)
    await refunds.markRecorded(sent.id, null)
    return new StepResponse(undefined)
  }
)
