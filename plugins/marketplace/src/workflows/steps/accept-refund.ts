import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { toMinor } from "../../money"
import { LEDGER_MODULE } from "../../modules/ledger"
import { refundAccepted } from "../../modules/ledger/postings"
import type LedgerModuleService from "../../modules/ledger/service"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import { REFUND_MODULE } from "../../modules/refund"
import type { AcceptRefundInput } from "../../modules/refund/service"
import type RefundModuleService from "../../modules/refund/service"
import type { RefundActor, RefundSource } from "../../modules/refund/transitions"
import { marketplaceOptions } from "../../options"
import { marketplaceNow } from "../../stripe/now"
import { takenText } from "../refunds/refund-postings"
import { loadRefundableOrder, type RefundableVendorOrder } from "../refunds/refundable-order"

export type RefundVendorOrderInput = {
  vendor_order_id: string
  /** Order lines by their id, with how many pieces of each. */
  items?: { id: string; quantity: number }[] | undefined
  shipping?: boolean | undefined
  /** Major units, instead of items and shipping. Nothing of the three: all that is left. */
  amount?: number | string | undefined
  /** Refused when it is not the order's. */
  currency_code?: string | undefined
  reason?: string | null | undefined
  note?: string | null | undefined
  source?: RefundSource | undefined
  return_id?: string | undefined
  actor_type: RefundActor
  actor_id?: string | undefined
  idempotency_key?: string | null | undefined
  /** A refund that Medusa has made already by canceling the order: booked, not paid again. */
  medusa_refund_id?: string | undefined
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

function askOf(input: RefundVendorOrderInput, order: RefundableVendorOrder) {
  const currency = order.currency_code
  if (input.currency_code && input.currency_code.toLowerCase() !== currency) {
    throw invalid(
      `currency_code: this order was paid in ${currency.toUpperCase()}, not in ${input.currency_code.toUpperCase()}.`
    )
  }
  if (input.amount === undefined) {
    return { items: input.items, shipping: input.shipping }
  }
  if (input.items || input.shipping) {
    throw invalid("amount: give either an amount, or items and shipping.")
  }
  const amount = toMinor(input.amount, currency)
  if (amount <= 0n) {
    throw invalid("amount: must be above zero.")
  }
  return { amount }
}

/** The share in the ledger's and the transfers' books, in the refund's own transaction. */
async function takeShare(
  refunds: RefundModuleService,
  input: AcceptRefundInput,
  occurred_at: Date,
  container: MedusaContainer
): Promise<string> {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const { order } = input
  return await refunds.together(async (context) => {
    const { id, created, parts, taken_before } = await refunds.accept(input, context)
    if (!created) {
      return id
    }
    const source = { vendor_order_id: order.vendor_order_id, source_type: "refund" as const }
    const share = order.frozen.net - taken_before
    const fromShare = parts.net < share ? parts.net : share > 0n ? share : 0n
    const taken = await payouts.takeBack({ ...source, source_id: id, amount: fromShare }, context)
    // A commission that is kept can come to more than the order ever brought the vendor.
    const owed = await payouts.owe(
      { vendor_order_id: order.vendor_order_id, source_id: id, amount: parts.net - fromShare },
      context
    )
    const from = [...taken.parts, ...owed.parts]
    await refunds.rememberTaken(id, takenText(from), context)
    await ledger.post(
      [
        refundAccepted({
          refund_id: id,
          vendor_id: order.vendor_id,
          vendor_order_id: order.vendor_order_id,
          order_id: order.order_id,
          currency_code: order.currency_code,
          ...parts,
          from,
          occurred_at,
        }),
      ],
      context
    )
    return id
  })
}

async function acceptRefund(input: RefundVendorOrderInput, container: MedusaContainer) {
  const order = await loadRefundableOrder(input.vendor_order_id, container)
  const { refund_commission } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const { is_house, payment: _payment, ...facts } = order
  return await takeShare(
    refunds,
    {
      order: facts,
      ask: askOf(input, order),
      // The operator's own store has no commission but all of its sale.
      keep_commission: refund_commission === "kept" && !is_house,
      source: input.source ?? "request",
      return_id: input.return_id ?? null,
      reason: input.reason ?? null,
      note: input.note ?? null,
      actor_type: input.actor_type,
      actor_id: input.actor_id ?? null,
      idempotency_key: input.idempotency_key ?? null,
      medusa_refund_id: input.medusa_refund_id ?? null,
    },
    await marketplaceNow(container),
    container
  )
}

/**
 * Decides a refund: intent, the vendor's share and the posting in one database transaction.
 * Not undone: from here on the shopper is owed the money, and `finish-refunds` sees to it.
 */
export const acceptRefundStep = createStep(
  "accept-refund",
  async (input: RefundVendorOrderInput, { container }) =>
    new StepResponse(await acceptRefund(input, container))
)
