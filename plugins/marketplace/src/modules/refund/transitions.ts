import { MedusaError } from "@medusajs/framework/utils"

export const REFUND_STATUSES = ["pending", "succeeded", "failed"] as const
export type RefundStatus = (typeof REFUND_STATUSES)[number]

/**
 * from → to. A refund can fail after it succeeded: weeks later the shopper's bank may send the
 * money back (docs.stripe.com/refunds#failed-refunds).
 */
export const REFUND_TRANSITIONS: Record<RefundStatus, readonly RefundStatus[]> = {
  pending: ["succeeded", "failed"],
  succeeded: ["failed"],
  failed: [],
}

/** @throws MedusaError `not_allowed` naming both states when the table has no such move */
export function assertRefundTransition(from: RefundStatus, to: RefundStatus) {
  if (!REFUND_TRANSITIONS[from].includes(to)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A refund cannot go from ${from} to ${to}.`
    )
  }
}

export const REFUND_SOURCES = ["request", "cancellation", "return"] as const
export type RefundSource = (typeof REFUND_SOURCES)[number]

export const REFUND_ACTORS = ["vendor", "operator", "system"] as const
export type RefundActor = (typeof REFUND_ACTORS)[number]
