import { model } from "@medusajs/framework/utils"

/**
 * The inbox of Stripe's webhook: which event came, and whether its work is done. Only what
 * finds the object again is kept; handlers fetch it afresh.
 */
const StripeEvent = model
  .define("stripe_event", {
    /** Stripe's own `evt_…`. */
    id: model.text().primaryKey(),
    type: model.text(),
    object_id: model.text(),
    /** The connected account it happened on; null for the platform's own. */
    account: model.text().nullable(),
    created: model.dateTime(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    processed_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_stripe_event_due",
      on: ["next_attempt_at"],
      where: "processed_at IS NULL",
    },
    { name: "IDX_stripe_event_created", on: ["created"] },
  ])

export default StripeEvent
