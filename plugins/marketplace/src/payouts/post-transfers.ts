import type { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../modules/ledger"
import { netted, released, reversed, transferred } from "../modules/ledger/postings"
import type LedgerModuleService from "../modules/ledger/service"
import type { LedgerTransactionInput } from "../modules/ledger/types"
import { PAYOUT_MODULE } from "../modules/payout"
import type PayoutModuleService from "../modules/payout/service"
import type { Posted, TransferRow } from "../modules/payout/service"

const BATCH = 200

/** What every posting of a transfer says. */
const facts = (transfer: TransferRow, occurred_at: Date) => ({
  vendor_id: transfer.vendor_id,
  vendor_order_id: transfer.vendor_order_id,
  order_id: transfer.order_id,
  currency_code: transfer.currency_code,
  transfer_id: transfer.id,
  occurred_at,
})

/** The hold is over; a share that is paid out again has its own key, since its order's is used. */
function releasePostings(transfer: TransferRow): LedgerTransactionInput[] {
  const event = facts(transfer, transfer.released_at!)
  const release = released({ ...event, amount: transfer.released_amount! })
  return [
    transfer.kind === "sale"
      ? release
      : { ...release, source_type: "transfer", source_id: transfer.id },
    netted({ ...event, amount: transfer.netted_amount }),
  ]
}

const sendPostings = (transfer: TransferRow): LedgerTransactionInput[] => [
  transferred({
    ...facts(transfer, transfer.sent_at!),
    amount: transfer.amount,
    reference: transfer.provider === "manual" ? null : transfer.external_id,
    money: transfer.provider === "manual" ? "bank" : "stripe_clearing",
  }),
]

type Unposted = { id: string; postings: LedgerTransactionInput[] }

async function unposted(payouts: PayoutModuleService, what: Posted): Promise<Unposted[]> {
  if (what === "reversed") {
    const rows = await payouts.unpostedReversals(BATCH)
    return rows.map((row) => ({
      id: row.id,
      postings: [
        reversed({
          vendor_id: row.vendor_id,
          vendor_order_id: row.vendor_order_id,
          order_id: row.order_id,
          currency_code: row.currency_code,
          occurred_at: row.sent_at!,
          transfer_reversal_id: row.id,
          amount: row.reverse_amount,
          reference: row.external_id,
          to: row.credits,
        }),
      ],
    }))
  }
  const rows = await payouts.unpostedTransfers(what, BATCH)
  const postingsOf = what === "released" ? releasePostings : sendPostings
  return rows.map((row) => ({ id: row.id, postings: postingsOf(row) }))
}

/**
 * Brings into the ledger what rows say was done: right after it was, and again by the next run
 * when the process died in between. Posting twice is posting once.
 */
export async function postTransfers(container: MedusaContainer, what: Posted): Promise<void> {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  for (;;) {
    const rows = await unposted(payouts, what)
    if (!rows.length) {
      return
    }
    await ledger.post(rows.flatMap(({ postings }) => postings))
    await payouts.markPosted(
      what,
      rows.map(({ id }) => id)
    )
  }
}
