/** The accounts of the ledger. Those of `VENDOR_ACCOUNTS` exist once per vendor and currency, the others once per currency. */
export const LEDGER_ACCOUNTS = [
  "stripe_clearing",
  "bank",
  "vendor_pending",
  "vendor_available",
  "vendor_receivable",
  "commission",
  "tax_payable",
  "stripe_fees",
  "refunds",
  "disputes",
] as const
export type LedgerAccountKind = (typeof LEDGER_ACCOUNTS)[number]

export const VENDOR_ACCOUNTS = ["vendor_pending", "vendor_available", "vendor_receivable"] as const
export type VendorAccountKind = (typeof VENDOR_ACCOUNTS)[number]

export const LEDGER_TRANSACTION_KINDS = [
  "captured",
  "fee",
  "released",
  "netted",
  "transferred",
  "refund_accepted",
  "refunded",
  "refund_failed",
  "reversed",
  "disputed",
  "dispute_won",
  "dispute_lost",
] as const
export type LedgerTransactionKind = (typeof LEDGER_TRANSACTION_KINDS)[number]

export const LEDGER_SOURCES = [
  "payment",
  "vendor_order",
  "transfer",
  "transfer_reversal",
  "refund",
  "dispute",
  "balance_transaction",
] as const
export type LedgerSourceType = (typeof LEDGER_SOURCES)[number]

/** Minor units; debit positive, credit negative. */
export type LedgerEntryInput = {
  account: LedgerAccountKind
  /** The vendor of a vendor's account; platform accounts have none. */
  vendor_id?: string | null
  vendor_order_id?: string | null
  amount: bigint
}

/** What one event did. `(source_type, source_id, kind)` is its idempotency key. */
export type LedgerTransactionInput = {
  source_type: LedgerSourceType
  source_id: string
  kind: LedgerTransactionKind
  currency_code: string
  order_id?: string | null
  /** Stripe's id of what moved the money (`ch_…`, `tr_…`): what reconciliation finds it by. */
  reference?: string | null
  /** When it happened, by the marketplace's clock. */
  occurred_at: Date
  entries: LedgerEntryInput[]
}

/** `created` is false when the same transaction was posted before; `id` is the same either way. */
export type PostedTransaction = {
  id: string
  created: boolean
  source_type: LedgerSourceType
  source_id: string
  kind: LedgerTransactionKind
}

export type LedgerBalance = {
  account: LedgerAccountKind
  vendor_id: string | null
  currency_code: string
  amount: bigint
}

/** What a vendor is owed in one currency, as the vendor counts it: positive is the vendor's. */
export type VendorBalance = {
  currency_code: string
  /** Captured, not released yet. */
  pending: bigint
  /** Released, not transferred yet. */
  available: bigint
  /** What the vendor owes the marketplace; withheld from its next transfers. */
  receivable: bigint
  /** Transferred, less what was taken back. */
  paid_out: bigint
}

/** One side of the trial balance per account and currency; vendors' accounts are summed up. */
export type TrialBalanceRow = {
  account: LedgerAccountKind
  currency_code: string
  amount: bigint
  /** How many accounts the row sums up. */
  accounts: number
}

export type LedgerEntryDetail = {
  account: LedgerAccountKind
  vendor_id: string | null
  vendor_order_id: string | null
  amount: bigint
}

export type LedgerTransactionDetail = Omit<LedgerTransactionInput, "entries" | "order_id"> & {
  id: string
  order_id: string | null
  created_at: Date
  entries: LedgerEntryDetail[]
}

export type LedgerTransactionFilter = {
  id?: string
  kind?: LedgerTransactionKind | LedgerTransactionKind[]
  source_type?: LedgerSourceType
  source_id?: string
  order_id?: string
  vendor_id?: string
  currency_code?: string
  /** From this moment on. */
  since?: Date
  /** Before this moment. */
  until?: Date
}

export type StatementFilter = {
  vendor_id: string
  currency_code: string
  since?: Date
  until?: Date
}

/** Where a list goes on: after this transaction, in the order of `(occurred_at, id)`. */
export type LedgerCursor = { occurred_at: Date; id: string }

/** What one transaction did to a vendor; all amounts as the vendor counts them. */
export type StatementRow = {
  id: string
  occurred_at: Date
  kind: LedgerTransactionKind
  vendor_order_id: string | null
  /** Change of what the vendor is owed: `pending + available − receivable`. */
  amount: bigint
  pending: bigint
  available: bigint
  receivable: bigint
  /** What the vendor is owed after this row. */
  balance: bigint
}

export type StatementTotals = {
  count: number
  /** What was owed before `since`. */
  opening: bigint
  /** What is owed at `until`. */
  closing: bigint
}
