import { VENDOR_ACCOUNTS, type LedgerAccountKind, type VendorAccountKind } from "./types"

export const isVendorAccount = (kind: LedgerAccountKind): kind is VendorAccountKind =>
  (VENDOR_ACCOUNTS as readonly string[]).includes(kind)

/**
 * An account's id says what it is, and PostgreSQL checks that it does. So an entry knows its
 * account without a look-up, and two postings that open one account at once mean the same row.
 */
export const accountId = (kind: LedgerAccountKind, currency: string, vendorId?: string | null) =>
  [kind, currency, ...(vendorId ? [vendorId] : [])].join(":")
