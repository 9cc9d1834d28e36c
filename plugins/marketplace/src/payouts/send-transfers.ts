import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { payoutMinimums, payoutOptions, payoutProvider } from "."
import { PAYOUT_MODULE } from "../modules/payout"
import type PayoutModuleService from "../modules/payout/service"
import type { ClaimedTransfer } from "../modules/payout/service"
import { stripeOptions } from "../stripe"
import { marketplaceNow } from "../stripe/now"
import { atOnce } from "./at-once"
import { syncPayoutAccount } from "./connect-account"
import { postTransfers } from "./post-transfers"
import type { PayoutProvider, ProviderAnswer, TransferToSend } from "./provider"

const BATCH = 32
const AT_ONCE = 8
const LOOK_AGAIN = 3_600_000
/** Stripe forgets an idempotency key after 24 hours; from here on the key proves nothing. */
const KEY_LIFETIME = 23 * 3_600_000

/** Whether an earlier attempt may have gone through under a key that is forgotten by now. */
export const isKeyOld = ({ first_attempt_at }: { first_attempt_at: Date | null }, now: Date) =>
  first_attempt_at !== null && now.getTime() - first_attempt_at.getTime() > KEY_LIFETIME

/** Nobody called with this key before this attempt. */
const isFirst = ({ first_attempt_at }: ClaimedTransfer, now: Date) =>
  first_attempt_at?.getTime() === now.getTime()

function toSend(transfer: ClaimedTransfer, destination: string): TransferToSend {
  const { id, refusals, amount, currency_code, source_transaction, transfer_group } = transfer
  return {
    id,
    // A refusal is repeated under its key for a day; nothing was made, so another key is safe.
    key: refusals ? `${id}-${refusals}` : id,
    amount,
    currency_code,
    destination,
    source_transaction,
    transfer_group,
    metadata: { vendor_order_id: transfer.vendor_order_id, vendor_id: transfer.vendor_id },
  }
}

async function send(
  transfer: ClaimedTransfer,
  provider: PayoutProvider,
  payouts: PayoutModuleService,
  now: Date
): Promise<ProviderAnswer> {
  const { destination } = transfer
  if (!destination) {
    return { kind: "refused", error: "The vendor has no payout account." }
  }
  const outgoing = toSend(transfer, destination)
  if (isKeyOld(transfer, now)) {
    const found = await provider.findTransfer(outgoing)
    if (found) {
      return { kind: "done", ...found }
    }
  }
  const fetchedAt = new Date()
  const state = await provider.accountState(destination)
  if (state.status !== "active") {
    await payouts.recordAccountState(destination, state, fetchedAt)
    // An earlier attempt may have gone through, and only its key can tell.
    if (isFirst(transfer, now)) {
      return { kind: "refused", error: "The account cannot take transfers at the moment." }
    }
  }
  return await provider.createTransfer(outgoing)
}

/** Looks again at accounts that could not be paid: the event that told of a change may be lost. */
async function refreshAccounts(container: MedusaContainer): Promise<void> {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const waiting = await payouts.listPayoutAccounts(
    {
      provider: "stripe_connect",
      status: ["onboarding", "restricted"],
      external_id: { $ne: null },
      synced_at: { $lt: new Date(Date.now() - LOOK_AGAIN) },
    },
    { select: ["id", "external_id"], take: BATCH, order: { synced_at: "ASC" } }
  )
  for (const { external_id } of waiting) {
    await syncPayoutAccount(container, external_id!)
  }
}

/**
 * Sends the transfers that are due, some at a time. `sending` is committed before the call and
 * the outcome after it; whoever dies in between leaves a claim that runs out, and the next
 * attempt uses the same idempotency key.
 *
 * @returns how many were sent
 */
export async function sendTransfers(container: MedusaContainer): Promise<number> {
  await postTransfers(container, "sent")
  if (!stripeOptions(container)) {
    return 0
  }
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const provider = payoutProvider("stripe_connect", container)
  await refreshAccounts(container)
  await payouts.markDue(payoutMinimums(payoutOptions(container)))
  let sent = 0
  for (;;) {
    const now = await marketplaceNow(container)
    const claimed = await payouts.claimTransfers(BATCH, now)
    await atOnce(AT_ONCE, claimed, async (transfer) => {
      const answer = await send(transfer, provider, payouts, now).catch(
        (error: unknown): ProviderAnswer => ({ kind: "unknown", error: String(error) })
      )
      await payouts.recordOutcome({
        of: "transfer",
        id: transfer.id,
        attempts: transfer.attempts,
        at: now,
        ...answer,
      })
      if (answer.kind === "done") {
        sent += 1
      } else {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Transfer ${transfer.id} was not sent (${answer.kind}): ${answer.error}`)
      }
    })
    await postTransfers(container, "sent")
    if (claimed.length < BATCH) {
      return sent
    }
  }
}
