import type Stripe from "stripe"
import type { ClearingMove } from "../modules/ledger/read-clearing"
import type { Difference } from "../modules/reconciliation/service"

/**
 * Moves between Stripe and the operator's own bank, and Stripe's own bookkeeping: nothing the
 * ledger knows of.
 */
const NOT_OURS = new Set(["payout", "payout_cancel", "payout_failure", "topup", "topup_reversal"])

const idOf = (source: Stripe.BalanceTransaction["source"]) =>
  typeof source === "string" ? source : (source?.id ?? "")

const keyOf = (reference: string, direction: number, currency: string) =>
  `${reference} ${direction} ${currency}`

export const isCompared = ({ type }: Stripe.BalanceTransaction) => !NOT_OURS.has(type)

/** Stripe's id of what a balance transaction is about; its own where there is nothing else. */
export const referenceOf = (transaction: Stripe.BalanceTransaction) =>
  idOf(transaction.source) || transaction.id

/**
 * A page of Stripe's balance transactions against what the ledger says of the same objects:
 * amount and fee of each, to the minor unit. Pure.
 */
export function compare(
  transactions: Stripe.BalanceTransaction[],
  moves: ClearingMove[],
  fees: Map<string, bigint>
): Difference[] {
  const booked = new Map(
    moves.map((move) => [
      keyOf(move.reference, move.direction, move.currency_code),
      BigInt(move.amount),
    ])
  )
  return transactions.filter(isCompared).flatMap((transaction) => {
    const reference = referenceOf(transaction)
    const amount = BigInt(transaction.amount)
    const fee = BigInt(transaction.fee)
    const key = keyOf(reference, Math.sign(transaction.amount), transaction.currency)
    const facts = {
      reference,
      balance_transaction_id: transaction.id,
      type: transaction.type as string,
      currency_code: transaction.currency,
      occurred_at: new Date(transaction.created * 1000),
    }
    const ledgerAmount = booked.get(key) ?? 0n
    const ledgerFee = fees.get(transaction.id) ?? 0n
    return [
      ...(ledgerAmount === amount
        ? []
        : [
            {
              ...facts,
              kind: "amount" as const,
              stripe_amount: amount,
              ledger_amount: ledgerAmount,
            },
          ]),
      ...(ledgerFee === fee
        ? []
        : [{ ...facts, kind: "fee" as const, stripe_amount: -fee, ledger_amount: -ledgerFee }]),
    ]
  })
}
