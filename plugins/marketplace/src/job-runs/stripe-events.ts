import { STRIPE_EVENT_MODULE } from "../modules/stripe-event"
import type StripeEventModuleService from "../modules/stripe-event/service"
import { stripeClient, stripeOptions } from "../stripe"
import { STRIPE_EVENT_HANDLERS } from "../stripe/events/handlers"
import { processStripeEvents } from "../stripe/events/process-events"
import { receivedEvent } from "../stripe/events/received-event"
import type { Job } from "./job"

const HOUR = 3600
/** Stripe keeps events for 30 days and gives up delivering after three. */
const LOOK_BACK = 3 * 24 * HOUR
const MOST_EVENTS = 10_000

/** Does again what failed, and what a process that died left in the inbox. */
export const processStripeEventsJob: Job = {
  name: "process-stripe-events",
  description: "Works through events of Stripe whose first attempt failed or never came",
  schedule: "* * * * *",
  run: processStripeEvents,
  backlog: (container) => {
    const inbox: StripeEventModuleService = container.resolve(STRIPE_EVENT_MODULE)
    return inbox.backlog()
  },
}

/** Asks Stripe for events the webhook never brought: this server was down, or the answer got lost. */
export const fetchMissedStripeEventsJob: Job = {
  name: "fetch-missed-stripe-events",
  description: "Asks Stripe for events that its webhook did not deliver",
  schedule: "*/10 * * * *",
  async run(container) {
    if (!stripeOptions(container)) {
      return 0
    }
    const inbox: StripeEventModuleService = container.resolve(STRIPE_EVENT_MODULE)
    const [last] = await inbox.listStripeEvents({}, { take: 1, order: { created: "DESC" } })
    // An event may be delivered after a later one, so the hour before is read again.
    const since = last ? Number(last.created) / 1000 - HOUR : Date.now() / 1000 - LOOK_BACK
    const events = await stripeClient(container)
      .events.list({
        created: { gte: Math.floor(since) },
        types: Object.keys(STRIPE_EVENT_HANDLERS),
        limit: 100,
      })
      .autoPagingToArray({ limit: MOST_EVENTS })
    const missed = await inbox.receive(events.map(receivedEvent))
    if (missed.length) {
      await processStripeEvents(container)
    }
    return missed.length
  },
}
