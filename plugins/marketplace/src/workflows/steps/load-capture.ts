import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type Stripe from "stripe"
import { toMinor, type DecimalInput } from "../../money"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import { stripeClient, STRIPE_PROVIDER_ID } from "../../stripe"
import { ensureHouseVendor } from "./ensure-house-vendor"
import type { FrozenMoney } from "../money/shares"

export type RecordCaptureInput = { payment_id: string }

/** What Stripe says of a captured payment. Amounts in minor units. */
export type StripeCharge = {
  id: string
  transfer_group: string | null
  fee: { balance_transaction_id: string; amount: string; currency_code: string }
}

/** A captured payment with the vendor orders it pays. JSON, since it passes between steps. */
export type Capture = {
  payment_id: string
  order_id: string
  currency_code: string
  captured_at: string
  charge: StripeCharge | null
  house_vendor_id: string
  vendor_orders: FrozenMoney[]
}

type PaymentRow = {
  id: string
  amount: DecimalInput
  currency_code: string
  provider_id: string
  captured_at: string | Date | null
  data: { id?: string } | null
  payment_collection: { order?: { id: string } | null } | null
}

async function loadPayment(id: string, container: MedusaContainer): Promise<PaymentRow> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: [
      "id",
      "amount",
      "currency_code",
      "provider_id",
      "captured_at",
      "data",
      "payment_collection.order.id",
    ],
    filters: { id },
  })
  const [payment] = data as unknown as PaymentRow[]
  if (!payment) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no payment ${id}.`)
  }
  return payment
}

async function loadCharge(intentId: string, container: MedusaContainer): Promise<StripeCharge> {
  const intent = await stripeClient(container).paymentIntents.retrieve(intentId, {
    expand: ["latest_charge.balance_transaction"],
  })
  const charge = intent.latest_charge as Stripe.Charge | null
  const booked = charge?.balance_transaction as Stripe.BalanceTransaction | null
  // Stripe may book a charge some moments after it was made; `charge.updated` says when.
  if (!charge || !booked) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Stripe has not booked the payment ${intentId} yet.`
    )
  }
  return {
    id: charge.id,
    transfer_group: intent.transfer_group,
    fee: {
      balance_transaction_id: booked.id,
      amount: String(booked.fee),
      currency_code: booked.currency,
    },
  }
}

async function loadCapture(
  input: RecordCaptureInput,
  container: MedusaContainer
): Promise<Capture | null> {
  const payment = await loadPayment(input.payment_id, container)
  const orderId = payment.payment_collection?.order?.id
  if (!payment.captured_at || !orderId) {
    return null
  }
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const vendorOrders = await service.listVendorOrders({ order_id: orderId }, { take: null })
  const paid = toMinor(payment.amount, payment.currency_code)
  const total = vendorOrders.reduce((sum, each) => sum + BigInt(each.total), 0n)
  if (!vendorOrders.length || paid !== total) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Payment ${payment.id} of ${paid} does not pay the vendor orders of order ${orderId}, which come to ${total}.`
    )
  }
  const intentId = payment.provider_id === STRIPE_PROVIDER_ID ? payment.data?.id : undefined
  const [house, charge] = await Promise.all([
    ensureHouseVendor(container),
    intentId ? loadCharge(intentId, container) : null,
  ])
  return {
    payment_id: payment.id,
    order_id: orderId,
    currency_code: payment.currency_code,
    captured_at: new Date(payment.captured_at).toISOString(),
    charge,
    house_vendor_id: house.id,
    vendor_orders: vendorOrders.map(
      ({ id, vendor_id, total, commission_total, operator_tax_total, net_total }) => ({
        id,
        vendor_id,
        total,
        commission_total,
        operator_tax_total,
        net_total,
      })
    ),
  }
}

/** A payment, the vendor orders it pays, and what Stripe took for it. Null when not captured. */
export const loadCaptureStep = createStep(
  "load-capture",
  async (input: RecordCaptureInput, { container }) =>
    new StepResponse(await loadCapture(input, container))
)
