import type { MedusaContainer } from "@medusajs/framework/types"
import { accountChanged } from "./account-changed"
import { disputeChanged } from "./dispute-changed"
import { chargeUpdated } from "./charge-updated"
import { paymentSucceeded } from "./payment-succeeded"
import { refundChanged } from "./refund-changed"

/** What an event says happened; its object is fetched afresh by whoever needs it. */
export type StripeEventToHandle = {
  id: string
  type: string
  object_id: string
  /** The connected account, or null for the platform's own. */
  account: string | null
  created: Date
}

/**
 * Does an event's work. May be called again for the same event, late and out of order: it reads
 * how things are now at Stripe and only ever moves our records forward.
 */
export type StripeEventHandler = (
  event: StripeEventToHandle,
  container: MedusaContainer
) => Promise<void>

/** Stripe's event type → what it sets going here. Types that are not listed are only kept. */
export const STRIPE_EVENT_HANDLERS: Record<string, StripeEventHandler> = {
  "account.updated": accountChanged,
  "capability.updated": accountChanged,
  "payment_intent.succeeded": paymentSucceeded,
  "charge.dispute.created": disputeChanged,
  "charge.dispute.updated": disputeChanged,
  "charge.dispute.funds_withdrawn": disputeChanged,
  "charge.dispute.funds_reinstated": disputeChanged,
  "charge.dispute.closed": disputeChanged,
  "refund.updated": refundChanged,
  "refund.failed": refundChanged,
  "charge.updated": chargeUpdated,
}
