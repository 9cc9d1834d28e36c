import type { LedgerEntryInput, LedgerTransactionInput, VendorAccountKind } from "./types"

/**
 * What each event posts: pure, minor units, debit positive. `net` is the vendor's, `commission`
 * and `tax` the operator's (tax only where the operator remits it); `net + commission + tax` is
 * what the shopper paid for the vendor order.
 */

/** Where the shopper's money is: at Stripe, or (any other provider) in the operator's bank. */
export type MoneyAccount = "stripe_clearing" | "bank"

type Event = {
  currency_code: string
  occurred_at: Date
  order_id?: string | null
  /** Stripe's id of what moved the money, where it did. */
  reference?: string | null
}

/** A vendor order's part of an amount. */
export type Share = {
  vendor_id: string
  vendor_order_id: string
  net: bigint
  commission: bigint
  tax: bigint
}

type OfVendorOrder = { vendor_id: string; vendor_order_id: string }

const facts = ({ currency_code, occurred_at, order_id, reference }: Event) => ({
  currency_code,
  occurred_at,
  order_id: order_id ?? null,
  reference: reference ?? null,
})

const grossOf = ({ net, commission, tax }: Pick<Share, "net" | "commission" | "tax">) =>
  net + commission + tax

/** Which accounts a vendor's share comes from: one of them, or several with an amount each. */
export type Bearer = VendorAccountKind | readonly { account: VendorAccountKind; amount: bigint }[]

/** A share's three parts, credited (`-1n`) or debited (`1n`); the vendor's to or from `bearer`. */
function partsOf(share: Share, bearer: Bearer, sign: 1n | -1n): LedgerEntryInput[] {
  const { vendor_id, vendor_order_id } = share
  const parts = typeof bearer === "string" ? [{ account: bearer, amount: share.net }] : bearer
  return [
    ...parts.map(({ account, amount }) => ({
      account,
      vendor_id,
      vendor_order_id,
      amount: sign * amount,
    })),
    { account: "commission", vendor_order_id, amount: sign * share.commission },
    { account: "tax_payable", vendor_order_id, amount: sign * share.tax },
  ]
}

/** The shopper's payment arrived: the vendors' shares wait, commission is earned. */
export function captured(
  event: Event & { payment_id: string; money: MoneyAccount; shares: Share[] }
): LedgerTransactionInput {
  const gross = event.shares.reduce((sum, share) => sum + grossOf(share), 0n)
  return {
    ...facts(event),
    source_type: "payment",
    source_id: event.payment_id,
    kind: "captured",
    entries: [
      { account: event.money, amount: gross },
      ...event.shares.flatMap((share) => partsOf(share, "vendor_pending", -1n)),
    ],
  }
}

/** Stripe kept its fee. `balance_transaction_id` is Stripe's. */
export function fee(
  event: Event & { balance_transaction_id: string; fee: bigint }
): LedgerTransactionInput {
  return {
    ...facts(event),
    source_type: "balance_transaction",
    source_id: event.balance_transaction_id,
    kind: "fee",
    entries: [
      { account: "stripe_fees", amount: event.fee },
      { account: "stripe_clearing", amount: -event.fee },
    ],
  }
}

/** The hold is over: what is left of a vendor order's net after refunds may be transferred. */
export function released(
  event: Event & OfVendorOrder & { amount: bigint }
): LedgerTransactionInput {
  const { vendor_id, vendor_order_id, amount } = event
  return {
    ...facts(event),
    source_type: "vendor_order",
    source_id: vendor_order_id,
    kind: "released",
    entries: [
      { account: "vendor_pending", vendor_id, vendor_order_id, amount },
      { account: "vendor_available", vendor_id, vendor_order_id, amount: -amount },
    ],
  }
}

type OfTransfer = Event & OfVendorOrder & { transfer_id: string; amount: bigint }

/** A part of a transfer is withheld for what the vendor owes. */
export function netted(event: OfTransfer): LedgerTransactionInput {
  const { vendor_id, vendor_order_id, amount } = event
  return {
    ...facts(event),
    source_type: "transfer",
    source_id: event.transfer_id,
    kind: "netted",
    entries: [
      { account: "vendor_available", vendor_id, vendor_order_id, amount },
      { account: "vendor_receivable", vendor_id, vendor_order_id, amount: -amount },
    ],
  }
}

/** The vendor was paid. */
export function transferred(event: OfTransfer & { money: MoneyAccount }): LedgerTransactionInput {
  const { vendor_id, vendor_order_id, amount } = event
  return {
    ...facts(event),
    source_type: "transfer",
    source_id: event.transfer_id,
    kind: "transferred",
    entries: [
      { account: "vendor_available", vendor_id, vendor_order_id, amount },
      { account: event.money, vendor_order_id, amount: -amount },
    ],
  }
}

/** Which of the vendor's accounts bears a loss, by how far its transfer has come. */
export function bearingAccount(state: {
  released: boolean
  transfer_begun: boolean
}): VendorAccountKind {
  if (state.transfer_begun) {
    return "vendor_receivable"
  }
  return state.released ? "vendor_available" : "vendor_pending"
}

/** A refund as it was split when it was accepted; a commission that is kept is 0 here. */
export type RefundShare = Event & Share & { refund_id: string; from: Bearer }

/** A refund was decided: shares are taken back, the shopper's money is owed. */
export function refundAccepted(event: RefundShare): LedgerTransactionInput {
  return {
    ...facts(event),
    source_type: "refund",
    source_id: event.refund_id,
    kind: "refund_accepted",
    entries: [
      ...partsOf(event, event.from, 1n),
      { account: "refunds", vendor_order_id: event.vendor_order_id, amount: -grossOf(event) },
    ],
  }
}

/** The shopper has the money back. `amount` is the refund's gross. */
export function refunded(
  event: Event & {
    refund_id: string
    vendor_order_id: string
    amount: bigint
    money: MoneyAccount
  }
): LedgerTransactionInput {
  const { vendor_order_id, amount } = event
  return {
    ...facts(event),
    source_type: "refund",
    source_id: event.refund_id,
    kind: "refunded",
    entries: [
      { account: "refunds", vendor_order_id, amount },
      { account: event.money, vendor_order_id, amount: -amount },
    ],
  }
}

const mirrored = (entries: LedgerEntryInput[]) =>
  entries.map((entry) => ({ ...entry, amount: -entry.amount }))

/**
 * The refund did not come about: the mirror of `refundAccepted`, from the same input or with the
 * accounts the share goes back to. `returned_to` says that the money had left and came back, so
 * that `refunded` is undone as well.
 */
export function refundFailed(
  event: RefundShare & { returned_to?: MoneyAccount | undefined }
): LedgerTransactionInput {
  const accepted = refundAccepted(event)
  const entries = mirrored(accepted.entries)
  return {
    ...accepted,
    kind: "refund_failed",
    entries: event.returned_to
      ? entries.map((entry) =>
          entry.account === "refunds" ? { ...entry, account: event.returned_to! } : entry
        )
      : entries,
  }
}

/**
 * Money came back from the vendor's Stripe account: it settles what the vendor owes, or (for a
 * dispute) is frozen again as pending.
 */
export function reversed(
  event: Event &
    OfVendorOrder & {
      transfer_reversal_id: string
      amount: bigint
      to: "vendor_receivable" | "vendor_pending"
    }
): LedgerTransactionInput {
  const { vendor_id, vendor_order_id, amount } = event
  return {
    ...facts(event),
    source_type: "transfer_reversal",
    source_id: event.transfer_reversal_id,
    kind: "reversed",
    entries: [
      { account: "stripe_clearing", vendor_order_id, amount },
      { account: event.to, vendor_id, vendor_order_id, amount: -amount },
    ],
  }
}

/** The bank took the disputed amount until it decides. */
export function disputed(
  event: Event & { dispute_id: string; amount: bigint }
): LedgerTransactionInput {
  return {
    ...facts(event),
    source_type: "dispute",
    source_id: event.dispute_id,
    kind: "disputed",
    entries: [
      { account: "disputes", amount: event.amount },
      { account: "stripe_clearing", amount: -event.amount },
    ],
  }
}

/** The bank gave the disputed amount back: the mirror of `disputed`. */
export function disputeWon(
  event: Event & { dispute_id: string; amount: bigint }
): LedgerTransactionInput {
  const taken = disputed(event)
  return { ...taken, kind: "dispute_won", entries: mirrored(taken.entries) }
}

/**
 * The disputed amount is gone. Borne by the vendors, their shares and the operator's are taken
 * back; borne by the operator, nothing moves and the loss stays on `disputes`: there are no
 * entries, and posting it does nothing.
 */
export function disputeLost(
  event: Event & {
    dispute_id: string
    borne_by: "vendor" | "operator"
    shares: (Share & { from: Bearer })[]
  }
): LedgerTransactionInput {
  const shares = event.borne_by === "vendor" ? event.shares : []
  const gross = shares.reduce((sum, share) => sum + grossOf(share), 0n)
  return {
    ...facts(event),
    source_type: "dispute",
    source_id: event.dispute_id,
    kind: "dispute_lost",
    entries: [
      ...shares.flatMap((share) => partsOf(share, share.from, 1n)),
      { account: "disputes", amount: -gross },
    ],
  }
}
