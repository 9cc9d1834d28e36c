import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { currencyUnit } from "../../money"
import { accountId, isVendorAccount } from "./accounts"
import {
  LEDGER_ACCOUNTS,
  LEDGER_SOURCES,
  LEDGER_TRANSACTION_KINDS,
  type LedgerEntryInput,
  type LedgerTransactionInput,
} from "./types"

/** An entry with its account's id; amounts on one account and vendor order are one entry. */
export type PreparedEntry = LedgerEntryInput & { account_id: string }

/** A transaction as it will be written. `id` is used only if its key is new. */
export type PreparedTransaction = Omit<LedgerTransactionInput, "entries"> & {
  id: string
  key: string
  entries: PreparedEntry[]
}

type Key = Pick<LedgerTransactionInput, "source_type" | "source_id" | "kind">

export const keyOf = ({ source_type, source_id, kind }: Key) =>
  [source_type, source_id, kind].join(" ")

/** The same for two sets of entries exactly when they book the same. */
export const bookingOf = (
  entries: { account_id: string; vendor_order_id?: string | null; amount: bigint | string }[]
) =>
  entries
    .map(
      ({ account_id, vendor_order_id, amount }) =>
        `${account_id} ${vendor_order_id ?? ""} ${amount}`
    )
    .sort()
    .join("\n")

function invalid(transaction: LedgerTransactionInput, problem: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Ledger transaction ${keyOf(transaction)}: ${problem}.`
  )
}

function check(transaction: LedgerTransactionInput) {
  const { source_type, source_id, kind, occurred_at, entries } = transaction
  if (!LEDGER_SOURCES.includes(source_type) || !source_id) {
    throw invalid(transaction, "has no known source")
  }
  if (!LEDGER_TRANSACTION_KINDS.includes(kind)) {
    throw invalid(transaction, "is of no known kind")
  }
  if (Number.isNaN(occurred_at.getTime())) {
    throw invalid(transaction, "has no time")
  }
  for (const { account, vendor_id } of entries) {
    if (!LEDGER_ACCOUNTS.includes(account)) {
      throw invalid(transaction, `there is no account ${account}`)
    }
    if (isVendorAccount(account) !== Boolean(vendor_id)) {
      throw invalid(transaction, `${account} ${vendor_id ? "is no vendor's" : "lacks a vendor_id"}`)
    }
  }
  const total = entries.reduce((sum, entry) => sum + entry.amount, 0n)
  if (total !== 0n) {
    throw invalid(transaction, `its entries sum to ${total}, not to 0`)
  }
}

function summedUp(entries: LedgerEntryInput[], currency: string): PreparedEntry[] {
  const byAccount = new Map<string, PreparedEntry>()
  for (const entry of entries) {
    const account_id = accountId(entry.account, currency, entry.vendor_id)
    const key = `${account_id} ${entry.vendor_order_id ?? ""}`
    const amount = (byAccount.get(key)?.amount ?? 0n) + entry.amount
    byAccount.set(key, { ...entry, account_id, amount })
  }
  return [...byAccount.values()].filter((entry) => entry.amount !== 0n)
}

/**
 * A batch ready to be written: checked, summed up per account, without transactions that book
 * nothing. Ids ascend with the batch, so that a release and its transfer at the same moment are
 * listed in that order.
 *
 * @throws MedusaError `invalid_data` for entries that do not sum to 0, an unknown account,
 *   currency or kind; `conflict` for one key with two bookings
 */
export function prepare(transactions: LedgerTransactionInput[]): PreparedTransaction[] {
  const byKey = new Map<string, Omit<PreparedTransaction, "id">>()
  for (const transaction of transactions) {
    check(transaction)
    const currency_code = transaction.currency_code.toLowerCase()
    currencyUnit(currency_code)
    const entries = summedUp(transaction.entries, currency_code)
    const key = keyOf(transaction)
    const same = byKey.get(key)
    if (same && bookingOf(same.entries) !== bookingOf(entries)) {
      throw otherBooking(key)
    }
    if (entries.length && !same) {
      byKey.set(key, { ...transaction, currency_code, key, entries })
    }
  }
  const ids = Array.from(byKey, () => generateEntityId(undefined, "ltx")).sort()
  return Array.from(byKey.values(), (transaction, index) => ({ ...transaction, id: ids[index]! }))
}

export const otherBooking = (key: string) =>
  new MedusaError(
    MedusaError.Types.CONFLICT,
    `Ledger transaction ${key} was posted before with other entries.`
  )
