import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { payoutProvider } from "."
import { PAYOUT_MODULE } from "../modules/payout"
import type PayoutModuleService from "../modules/payout/service"
import type { ClaimedReversal } from "../modules/payout/service"
import { marketplaceNow } from "../stripe/now"
import { atOnce } from "./at-once"
import { postTransfers } from "./post-transfers"
import type { ProviderAnswer } from "./provider"
import { isKeyOld } from "./send-transfers"

const BATCH = 32
const AT_ONCE = 8

async function send(
  reversal: ClaimedReversal,
  container: MedusaContainer,
  now: Date
): Promise<ProviderAnswer> {
  const provider = payoutProvider(reversal.provider ?? "manual", container)
  const outgoing = {
    id: reversal.id,
    key: reversal.id,
    transfer: reversal.transfer_external_id,
    amount: reversal.reverse_amount,
    metadata: { source_type: reversal.source_type, source_id: reversal.source_id },
  }
  const found = isKeyOld(reversal, now) ? await provider.findReversal(outgoing) : null
  return found ? { kind: "done", ...found } : await provider.reverseTransfer(outgoing)
}

/**
 * Takes back what refunds and disputes ask of transfers that were sent. What cannot be taken
 * back is withheld from the vendor's next transfers.
 *
 * @returns how many came back
 */
export async function sendReversals(container: MedusaContainer): Promise<number> {
  await postTransfers(container, "reversed")
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  let done = 0
  for (;;) {
    const now = await marketplaceNow(container)
    const claimed = await payouts.claimReversals(BATCH, now)
    await atOnce(AT_ONCE, claimed, async (reversal) => {
      const answer = await send(reversal, container, now).catch(
        (error: unknown): ProviderAnswer => ({ kind: "unknown", error: String(error) })
      )
      await payouts.recordOutcome({
        of: "reversal",
        id: reversal.id,
        attempts: reversal.attempts,
        at: now,
        ...answer,
      })
      if (answer.kind === "done") {
        done += 1
      } else {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Reversal ${reversal.id} did not come back (${answer.kind}): ${answer.error}`)
      }
    })
    await postTransfers(container, "reversed")
    if (claimed.length < BATCH) {
      return done
    }
  }
}
