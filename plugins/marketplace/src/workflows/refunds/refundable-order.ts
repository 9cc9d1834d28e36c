import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { DISPUTE_MODULE } from "../../modules/dispute"
import type DisputeModuleService from "../../modules/dispute/service"
import { LEDGER_MODULE } from "../../modules/ledger"
import type LedgerModuleService from "../../modules/ledger/service"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import type { RefundableOrder } from "../../modules/refund/service"
import { shareOf } from "../money/shares"
import { recordCaptureWorkflow } from "../record-capture"
import { ensureHouseVendor } from "../steps/ensure-house-vendor"
import { retrieveVendorOrder, type VendorOrderWithLines } from "../steps/vendor-order-parts"

export type OrderPayment = {
  id: string
  provider_id: string
  currency_code: string
  captured_at: string | Date | null
  canceled_at: string | Date | null
  data: { id?: string } | null
  refunds?: { id: string; amount: number; metadata: Record<string, unknown> | null }[]
}

type OrderWithPayments = {
  id: string
  status: string
  payment_collections?: { payments?: OrderPayment[] }[]
}

/** The payment that paid an order, or nothing while none is captured. */
export async function capturedPayment(
  orderId: string,
  container: MedusaContainer
): Promise<OrderPayment | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "status",
      "payment_collections.payments.id",
      "payment_collections.payments.provider_id",
      "payment_collections.payments.currency_code",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.canceled_at",
      "payment_collections.payments.data",
      "payment_collections.payments.refunds.*",
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as OrderWithPayments[]
  return (order?.payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .find(({ captured_at, canceled_at }) => captured_at && !canceled_at)
}

/** A refund takes shares back: the capture that gave them has to be booked before it. */
async function ensureCaptureRecorded(
  { id, net }: { id: string; net: bigint },
  paymentId: string,
  container: MedusaContainer
) {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const known = net
    ? await payouts.listTransfers({ vendor_order_id: id }, { select: ["id"], take: 1 })
    : await ledger.listLedgerTransactions(
        { source_type: "payment", kind: "captured", source_id: paymentId },
        { select: ["id"], take: 1 }
      )
  if (!known.length) {
    await recordCaptureWorkflow(container).run({ input: { payment_id: paymentId } })
  }
}

/** A bank that took the money back, or may, has refunded the shopper itself. */
async function assertNotDisputed(paymentId: string, container: MedusaContainer) {
  const disputes: DisputeModuleService = container.resolve(DISPUTE_MODULE)
  const [dispute] = await disputes.listDisputes(
    { payment_id: paymentId, status: ["open", "lost"] },
    { select: ["id", "status"], take: 1 }
  )
  if (dispute) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      dispute.status === "open"
        ? "This payment is disputed: it can be refunded again once the dispute is won."
        : "This payment was disputed and lost: the shopper has the money back from the bank."
    )
  }
}

const soldLines = (order: VendorOrderWithLines): RefundableOrder["lines"] =>
  order.lines.map((line) => ({
    id: line.id,
    reference_id: line.reference_id,
    kind: line.kind,
    title: line.title,
    quantity: Number(line.quantity),
    total: BigInt(line.total),
    tax_total: BigInt(line.tax_total),
  }))

export type RefundableVendorOrder = RefundableOrder & { is_house: boolean; payment: OrderPayment }

/**
 * A vendor order that was paid, with what a refund is judged by.
 *
 * @throws MedusaError `not_found`, or `not_allowed` while it is not paid
 */
export async function loadRefundableOrder(
  vendorOrderId: string,
  container: MedusaContainer
): Promise<RefundableVendorOrder> {
  const order = await retrieveVendorOrder(vendorOrderId, container)
  const payment = await capturedPayment(order.order_id, container)
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This order is not paid yet, so there is nothing to refund."
    )
  }
  await assertNotDisputed(payment.id, container)
  const house = await ensureHouseVendor(container)
  const { net, commission, tax } = shareOf(order, house.id)
  await ensureCaptureRecorded({ id: order.id, net }, payment.id, container)
  return {
    vendor_order_id: order.id,
    vendor_id: order.vendor_id,
    order_id: order.order_id,
    currency_code: order.currency_code,
    frozen: { net, commission, tax },
    lines: soldLines(order),
    payment_id: payment.id,
    provider_id: payment.provider_id,
    is_house: order.vendor_id === house.id,
    payment,
  }
}
