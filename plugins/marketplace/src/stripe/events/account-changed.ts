import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import { syncPayoutAccount } from "../../payouts/connect-account"
import type { StripeEventToHandle } from "./handlers"

/**
 * A vendor's account changed: whether it can take transfers is asked afresh. An account that is
 * no vendor's changes nothing here.
 */
export async function accountChanged(event: StripeEventToHandle, container: MedusaContainer) {
  const externalId = event.account ?? event.object_id
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const [known] = await payouts.listPayoutAccounts(
    { external_id: externalId },
    { select: ["id"], take: 1 }
  )
  if (known) {
    await syncPayoutAccount(container, externalId)
  }
}
