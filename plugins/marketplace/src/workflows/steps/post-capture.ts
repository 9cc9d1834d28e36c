import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../modules/ledger"
import { captured, fee } from "../../modules/ledger/postings"
import type LedgerModuleService from "../../modules/ledger/service"
import { shareOf } from "../money/shares"
import type { Capture } from "./load-capture"

/** The ledger is never taken back; posting twice is posting once. So there is no compensation. */
export const postCaptureStep = createStep(
  "post-capture",
  async (capture: Capture | null, { container }) => {
    if (!capture) {
      return new StepResponse(undefined)
    }
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const { charge, house_vendor_id } = capture
    const event = { occurred_at: new Date(capture.captured_at), order_id: capture.order_id }
    await ledger.post([
      captured({
        ...event,
        currency_code: capture.currency_code,
        payment_id: capture.payment_id,
        reference: charge?.id ?? null,
        money: charge ? "stripe_clearing" : "bank",
        shares: capture.vendor_orders.map((each) => shareOf(each, house_vendor_id)),
      }),
      ...(charge
        ? [
            fee({
              ...event,
              reference: charge.id,
              currency_code: charge.fee.currency_code,
              balance_transaction_id: charge.fee.balance_transaction_id,
              fee: BigInt(charge.fee.amount),
            }),
          ]
        : []),
    ])
    return new StepResponse(undefined)
  }
)
