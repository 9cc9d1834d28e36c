import { MedusaError } from "@medusajs/framework/utils"

export const TRANSFER_STATUSES = [
  "pending",
  "available",
  "sending",
  "sent",
  "failed",
  "canceled",
] as const
export type TransferStatus = (typeof TRANSFER_STATUSES)[number]

/**
 * from → to: the whole life of a transfer. From `sending` on its amount stands still, because
 * the call may be under way; a canceled one has nothing left, until a refund fails and gives it back.
 */
export const TRANSFER_TRANSITIONS: Record<TransferStatus, readonly TransferStatus[]> = {
  pending: ["available", "canceled"],
  available: ["sending", "sent", "canceled"],
  sending: ["sent", "available", "failed"],
  failed: ["available", "canceled"],
  canceled: ["pending", "available"],
  sent: [],
}

/** An `owed` one could not be taken back: it is withheld from the vendor's next transfers. */
export const REVERSAL_STATUSES = ["pending", "sending", "sent", "owed", "canceled"] as const
export type ReversalStatus = (typeof REVERSAL_STATUSES)[number]

/** @throws MedusaError `not_allowed` naming both states when the table has no such move */
export function assertTransferTransition(from: TransferStatus, to: TransferStatus) {
  if (!TRANSFER_TRANSITIONS[from].includes(to)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A transfer cannot go from ${from} to ${to}.`
    )
  }
}

/** States in which the money may have left or has left: a share is only taken back by a reversal. */
export const isBegun = (status: TransferStatus) => status === "sending" || status === "sent"

export const PAYOUT_PROVIDERS = ["stripe_connect", "manual"] as const
export type PayoutProviderId = (typeof PAYOUT_PROVIDERS)[number]

export const PAYOUT_ACCOUNT_STATUSES = ["none", "onboarding", "active", "restricted"] as const
export type PayoutAccountStatus = (typeof PAYOUT_ACCOUNT_STATUSES)[number]
