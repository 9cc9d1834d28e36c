import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { retryUnlessNotFound } from "./errors"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Page, VendorSummary } from "./types"

export const ACCOUNT_NAMES: Record<string, string> = {
  stripe_clearing: "At Stripe",
  bank: "Bank",
  vendor_pending: "Owed to vendors, pending",
  vendor_available: "Owed to vendors, available",
  vendor_receivable: "Owed by vendors",
  commission: "Commission",
  tax_payable: "Tax to remit",
  stripe_fees: "Stripe's fees",
  refunds: "Refunds to pay",
  disputes: "Disputed",
}

export const TRANSACTION_KINDS: Record<string, string> = {
  captured: "Captured",
  fee: "Fee",
  released: "Released",
  netted: "Withheld",
  transferred: "Transferred",
  refund_accepted: "Refund accepted",
  refunded: "Refunded",
  refund_failed: "Refund failed",
  reversed: "Reversed",
  disputed: "Disputed",
  dispute_won: "Dispute won",
  dispute_lost: "Dispute lost",
}

export const nameOf = (names: Record<string, string>, key: string) => names[key] ?? key

export type TrialBalance = {
  currency_code: string
  accounts: { account: string; count: number; debit: number; credit: number }[]
  debit_total: number
  credit_total: number
  difference: number
}

export type LedgerEntry = {
  account: string
  vendor: VendorSummary | null
  vendor_order_id: string | null
  vendor_order_display_id: string | null
  amount: number
}

export type LedgerTransaction = {
  id: string
  kind: string
  source_type: string
  source_id: string
  order_id: string | null
  currency_code: string
  occurred_at: string
  created_at: string
  amount: number
  entries: LedgerEntry[]
}

export type VendorBalance = {
  currency_code: string
  pending: number
  available: number
  receivable: number
  paid_out: number
}

export type StatementRow = {
  id: string
  occurred_at: string
  kind: string
  description: string
  amount: number
  pending: number
  available: number
  receivable: number
  balance: number
}

export type Statement = Page & {
  statement: StatementRow[]
  currency_code: string | null
  opening_balance: number
  closing_balance: number
}

/** Query parameters without those that are not set. */
export const given = (query: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )

export function useTrialBalance() {
  return useQuery({
    queryKey: queryKeys.trialBalance,
    queryFn: () =>
      sdk.client.fetch<{ trial_balance: TrialBalance[] }>("/admin/ledger/trial-balance"),
    select: ({ trial_balance }) => trial_balance,
    staleTime: 0,
  })
}

export function useLedgerTransactions(query: Record<string, string | number>) {
  return useQuery({
    queryKey: queryKeys.ledgerTransactionList(query),
    queryFn: () =>
      sdk.client.fetch<Page & { transactions: LedgerTransaction[] }>("/admin/ledger/transactions", {
        query,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** A transaction never changes, so it is read once. */
export function useLedgerTransaction(id: string) {
  return useQuery({
    queryKey: queryKeys.ledgerTransaction(id),
    queryFn: () =>
      sdk.client.fetch<{ transaction: LedgerTransaction }>(`/admin/ledger/transactions/${id}`),
    select: ({ transaction }) => transaction,
    enabled: id !== "",
    retry: retryUnlessNotFound,
    staleTime: Infinity,
  })
}

export function useVendorBalances(vendorId: string) {
  return useQuery({
    queryKey: queryKeys.vendorBalance(vendorId),
    queryFn: () =>
      sdk.client.fetch<{ balances: VendorBalance[] }>(`/admin/vendors/${vendorId}/balance`),
    select: ({ balances }) => balances,
    enabled: vendorId !== "",
    retry: retryUnlessNotFound,
    staleTime: 0,
  })
}

export function useVendorStatement(vendorId: string, query: Record<string, string | number>) {
  return useQuery({
    queryKey: queryKeys.vendorStatement(vendorId, query),
    queryFn: () => sdk.client.fetch<Statement>(`/admin/vendors/${vendorId}/statement`, { query }),
    enabled: vendorId !== "" && query.currency_code !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
