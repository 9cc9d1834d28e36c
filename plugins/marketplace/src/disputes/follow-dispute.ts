import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { DISPUTE_MODULE } from "../modules/dispute"
import type { DisputeDTO } from "../modules/dispute/service"
import type DisputeModuleService from "../modules/dispute/service"
import { isForward, type DisputeStatus } from "../modules/dispute/transitions"
import { LEDGER_MODULE } from "../modules/ledger"
import { disputed, disputeLost, disputeWon, fee } from "../modules/ledger/postings"
import type LedgerModuleService from "../modules/ledger/service"
import { PAYOUT_MODULE } from "../modules/payout"
import type PayoutModuleService from "../modules/payout/service"
import { marketplaceOptions } from "../options"
import { marketplaceNow } from "../stripe/now"
import { recordCaptureWorkflow } from "../workflows/record-capture"
import { disputeShares } from "./dispute-shares"
import { fetchDispute, type DisputeAtStripe } from "./reported-dispute"

type Books = { payouts: PayoutModuleService; ledger: LedgerModuleService; now: Date }

const event = (dispute: DisputeDTO, { now }: Books) => ({
  dispute_id: dispute.id,
  order_id: dispute.order_id,
  currency_code: dispute.currency_code,
  amount: BigInt(dispute.amount),
  occurred_at: now,
})

const sharesOf = (dispute: DisputeDTO) =>
  dispute.shares.map((share) => ({
    vendor_id: share.vendor_id,
    vendor_order_id: share.vendor_order_id,
    net: BigInt(share.net_amount),
    commission: BigInt(share.commission_amount),
    tax: BigInt(share.tax_amount),
  }))

/** The bank took the money: it is booked, and what vendors were not paid yet stays here. */
async function freezeShares(dispute: DisputeDTO, at: DisputeAtStripe, books: Books) {
  for (const { vendor_order_id, net } of sharesOf(dispute)) {
    await books.payouts.freeze({ vendor_order_id, dispute_id: dispute.id, amount: net })
  }
  await books.ledger.post([
    disputed(event(dispute, books)),
    ...at.fees.map(({ balance_transaction_id, amount, currency_code }) =>
      fee({
        balance_transaction_id,
        fee: amount,
        currency_code,
        order_id: dispute.order_id,
        occurred_at: books.now,
      })
    ),
  ])
}

async function unfreezeShares(dispute: DisputeDTO, books: Books) {
  for (const { vendor_order_id } of sharesOf(dispute)) {
    await books.payouts.unfreeze({ vendor_order_id, dispute_id: dispute.id })
  }
}

async function bookWon(dispute: DisputeDTO, books: Books) {
  await books.ledger.post([disputeWon(event(dispute, books))])
  await unfreezeShares(dispute, books)
}

/** The operator bears it: vendors get everything back. Or each vendor bears his share. */
async function bookLost(dispute: DisputeDTO, borneBy: "vendor" | "operator", books: Books) {
  if (borneBy === "operator") {
    await unfreezeShares(dispute, books)
    return
  }
  const shares = []
  for (const share of sharesOf(dispute)) {
    const { parts } = await books.payouts.takeBack({
      vendor_order_id: share.vendor_order_id,
      amount: share.net,
      source_type: "dispute",
      source_id: dispute.id,
    })
    shares.push({ ...share, from: parts })
  }
  await books.ledger.post([disputeLost({ ...event(dispute, books), borne_by: borneBy, shares })])
}

/** The way from one state to another: a dispute that is new and lost already was open in between. */
function wayTo(from: DisputeStatus, to: DisputeStatus): DisputeStatus[] {
  if (from === "inquiry" && (to === "won" || to === "lost")) {
    return ["open", to]
  }
  return isForward(from, to) ? [to] : []
}

async function enter(
  status: DisputeStatus,
  dispute: DisputeDTO,
  at: DisputeAtStripe,
  container: MedusaContainer
) {
  const books: Books = {
    payouts: container.resolve(PAYOUT_MODULE),
    ledger: container.resolve(LEDGER_MODULE),
    now: await marketplaceNow(container),
  }
  const { dispute_loss } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  if (status === "open") {
    await freezeShares(dispute, at, books)
  } else if (status === "won") {
    await bookWon(dispute, books)
  } else if (status === "lost") {
    await bookLost(dispute, dispute_loss, books)
  }
  return status === "lost" ? dispute_loss : null
}

/**
 * Brings a dispute here to where it is at Stripe. Consequences are booked before the state
 * moves, each of them once however often it is tried, so that whoever dies in between leaves
 * work for the event's next attempt and nothing else.
 */
export async function followDispute(externalId: string, container: MedusaContainer): Promise<void> {
  const at = await fetchDispute(externalId, container)
  if (!at) {
    return
  }
  const disputes: DisputeModuleService = container.resolve(DISPUTE_MODULE)
  await container.resolve(Modules.LOCKING).execute(
    [`dispute:${externalId}`],
    async () => {
      const [known] = await disputes.listDisputes({ external_id: externalId }, { take: 1 })
      if (!known) {
        // Shares are taken back from a capture, which has to be booked before.
        await recordCaptureWorkflow(container).run({
          input: { payment_id: at.dispute.payment_id },
        })
      }
      const shares = known ? [] : await disputeShares(at.dispute, container)
      const id = await disputes.open(at.dispute, shares)
      const dispute = (await disputes.retrieveDispute(id, {
        relations: ["shares"],
      })) as unknown as DisputeDTO
      if (dispute.status === "open") {
        // Once more for a process that died before it was booked.
        await enter("open", dispute, at, container)
      }
      const moved: DisputeStatus[] = known ? [] : [dispute.status]
      for (const to of wayTo(dispute.status, at.dispute.status)) {
        await disputes.move(id, to, await enter(to, dispute, at, container))
        moved.push(to)
      }
      if (moved.length) {
        await container.resolve(Modules.EVENT_BUS).emit(
          moved.map((status) => ({ name: `dispute.${status}`, data: { id } })),
          {}
        )
      }
    },
    { timeout: 30 }
  )
}
