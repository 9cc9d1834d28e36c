import type Stripe from "stripe"
import type { ReceivedEvent } from "../../modules/stripe-event/service"

/** What the inbox keeps of an event of Stripe. */
export function receivedEvent(event: Stripe.Event): ReceivedEvent {
  const object = event.data.object as { id?: string }
  return {
    id: event.id,
    type: event.type,
    object_id: object.id ?? "",
    account: event.account ?? null,
    created: new Date(event.created * 1000),
  }
}
