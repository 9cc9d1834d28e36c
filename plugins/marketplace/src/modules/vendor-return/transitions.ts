import { MedusaError } from "@medusajs/framework/utils"

export const RETURN_STATUSES = ["requested", "accepted", "refused", "received", "refunded"] as const
export type ReturnStatus = (typeof RETURN_STATUSES)[number]

/** from → to: a shopper asks; all that follows is the vendor's. */
export const RETURN_TRANSITIONS: Record<ReturnStatus, readonly ReturnStatus[]> = {
  requested: ["accepted", "refused"],
  accepted: ["received", "refused"],
  received: ["refunded"],
  refused: [],
  refunded: [],
}

/** @throws MedusaError `not_allowed` naming both states when the table has no such move */
export function assertReturnTransition(from: ReturnStatus, to: ReturnStatus) {
  if (!RETURN_TRANSITIONS[from].includes(to)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A return cannot go from ${from} to ${to}.`
    )
  }
}
