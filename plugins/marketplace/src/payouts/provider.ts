import type { AccountState } from "../modules/payout/service"
import type { PayoutProviderId } from "../modules/payout/transitions"

/** Amounts are minor units; `key` is the same in every attempt whose outcome is unknown. */
export type TransferToSend = {
  id: string
  key: string
  amount: bigint
  currency_code: string
  /** The provider's name of the vendor's account. */
  destination: string
  source_transaction: string | null
  transfer_group: string | null
  metadata: Record<string, string>
}

export type ReversalToSend = {
  id: string
  key: string
  /** The provider's name of the transfer. */
  transfer: string
  amount: bigint
  metadata: Record<string, string>
}

/**
 * What came of a call. `unknown`: it may have gone through, so only the same key is safe.
 * `refused`: nothing was made, later may be better. `hopeless`: nothing was made, and somebody
 * has to act first.
 */
export type ProviderAnswer =
  | { kind: "done"; external_id: string }
  | { kind: "unknown" | "refused" | "hopeless"; error: string }

/** The ways a vendor can be paid. */
export interface PayoutProvider {
  id: PayoutProviderId
  createTransfer(transfer: TransferToSend): Promise<ProviderAnswer>
  /** Looks for a transfer that an attempt of old may have made. */
  findTransfer(transfer: TransferToSend): Promise<{ external_id: string } | null>
  reverseTransfer(reversal: ReversalToSend): Promise<ProviderAnswer>
  findReversal(reversal: ReversalToSend): Promise<{ external_id: string } | null>
  /** How the account is now, asked afresh. */
  accountState(externalId: string): Promise<AccountState>
}
