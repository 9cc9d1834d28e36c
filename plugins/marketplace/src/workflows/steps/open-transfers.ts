import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import { shareOf } from "../money/shares"
import type { Capture } from "./load-capture"

/** One waiting transfer for each vendor who is owed something. Opening it twice changes nothing. */
export const openTransfersStep = createStep(
  "open-transfers",
  async (capture: Capture | null, { container }) => {
    if (!capture) {
      return new StepResponse(undefined)
    }
    const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
    const shares = capture.vendor_orders.map((each) => shareOf(each, capture.house_vendor_id))
    await payouts.openTransfers(
      shares
        .filter((share) => share.net > 0n)
        .map(({ vendor_id, vendor_order_id, net }) => ({
          vendor_id,
          vendor_order_id,
          order_id: capture.order_id,
          currency_code: capture.currency_code,
          amount: net,
          source_transaction: capture.charge?.id ?? null,
          transfer_group: capture.charge?.transfer_group ?? null,
        }))
    )
    return new StepResponse(undefined)
  }
)
