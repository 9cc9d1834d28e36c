import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { STRIPE_EVENT_MODULE } from "../../modules/stripe-event"
import type StripeEventModuleService from "../../modules/stripe-event/service"
import { STRIPE_EVENT_HANDLERS } from "./handlers"

const BATCH = 20

/**
 * Does the work of the events that are due, until none is. Safe on several workers: each event
 * is claimed by one of them.
 *
 * @returns how many were dealt with
 */
export async function processStripeEvents(container: MedusaContainer): Promise<number> {
  const inbox: StripeEventModuleService = container.resolve(STRIPE_EVENT_MODULE)
  let processed = 0
  for (;;) {
    const events = await inbox.claim(BATCH)
    if (!events.length) {
      return processed
    }
    for (const event of events) {
      try {
        await STRIPE_EVENT_HANDLERS[event.type]?.(event, container)
        await inbox.finish(event.id)
        processed += 1
      } catch (error) {
        await inbox.fail(event, String(error))
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Stripe event ${event.id} (${event.type}) failed: ${String(error)}`)
      }
    }
  }
}
