import type { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../../modules/ledger"
import { refunded, refundFailed } from "../../modules/ledger/postings"
import type LedgerModuleService from "../../modules/ledger/service"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import { REFUND_MODULE } from "../../modules/refund"
import type { RefundDTO } from "../../modules/refund/service"
import type RefundModuleService from "../../modules/refund/service"
import { marketplaceNow } from "../../stripe/now"
import { moneyOf, refundEvent } from "./refund-postings"

const servicesOf = (container: MedusaContainer) => ({
  refunds: container.resolve(REFUND_MODULE) as RefundModuleService,
  payouts: container.resolve(PAYOUT_MODULE) as PayoutModuleService,
  ledger: container.resolve(LEDGER_MODULE) as LedgerModuleService,
})

/** The shopper has the money: status and posting together. Saying it twice is saying it once. */
export async function refundSucceeded(
  refund: RefundDTO,
  externalId: string | null,
  container: MedusaContainer
): Promise<void> {
  const { refunds, ledger } = servicesOf(container)
  const occurred_at = await marketplaceNow(container)
  await refunds.together(async (context) => {
    const before = await refunds.move(
      { id: refund.id, to: "succeeded", external_id: externalId },
      context
    )
    if (before === "pending") {
      await ledger.post(
        [
          refunded({
            refund_id: refund.id,
            vendor_order_id: refund.vendor_order_id,
            order_id: refund.order_id,
            currency_code: refund.currency_code,
            amount: BigInt(refund.amount),
            money: moneyOf(refund.provider_id),
            occurred_at,
          }),
        ],
        context
      )
    }
  })
}

/** The refund did not come about, or came back: the vendor has his share again. */
export async function refundDidNotCome(
  refund: RefundDTO,
  error: string,
  container: MedusaContainer
): Promise<void> {
  const { refunds, payouts, ledger } = servicesOf(container)
  const occurred_at = await marketplaceNow(container)
  await refunds.together(async (context) => {
    const before = await refunds.move({ id: refund.id, to: "failed", error }, context)
    if (before === "failed") {
      return
    }
    const source = { vendor_order_id: refund.vendor_order_id, source_id: refund.id }
    const given = await payouts.giveBack(source, context)
    const forgiven = await payouts.forgive(source, context)
    const from = [...given.parts, ...forgiven.parts]
    // Shares that no transfer carries (the operator's own store) go back where they came from.
    const restored = from.reduce((sum, { amount }) => sum + amount, 0n)
    const rest = BigInt(refund.net_amount) - restored
    await ledger.post(
      [
        refundFailed({
          ...refundEvent(refund, occurred_at),
          from: rest > 0n ? [...from, { account: "vendor_pending", amount: rest }] : from,
          returned_to: before === "succeeded" ? moneyOf(refund.provider_id) : undefined,
        }),
      ],
      context
    )
  })
}
