import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { STRIPE_EVENT_MODULE } from "../../../modules/stripe-event"
import type StripeEventModuleService from "../../../modules/stripe-event/service"
import { stripeClient, stripeOptions } from "../../../stripe"
import { processStripeEvents } from "../../../stripe/events/process-events"
import { receivedEvent } from "../../../stripe/events/received-event"

/** Older signatures are refused: a recorded delivery cannot be played again later. */
const TOLERANCE_SECONDS = 300

/** The delivered event if Stripe signed exactly these bytes, lately. */
function verified(req: MedusaRequest): Stripe.Event | undefined {
  const signature = req.headers["stripe-signature"]
  const secret = stripeOptions(req.scope)?.webhook_secret
  if (!secret || typeof signature !== "string" || !req.rawBody) {
    return undefined
  }
  try {
    return stripeClient(req.scope).webhooks.constructEvent(
      req.rawBody as Buffer,
      signature,
      secret,
      TOLERANCE_SECONDS
    )
  } catch {
    return undefined
  }
}

/**
 * Verifies the raw body, keeps the event's id, answers, and then works. What the work needs is
 * the row: should this process die now, `process-stripe-events` finds it.
 */
export async function receiveStripeEvent(req: MedusaRequest, res: MedusaResponse) {
  const event = verified(req)
  if (!event) {
    res.status(400).json({
      type: "invalid_data",
      message: "This is not an event that Stripe signed for this marketplace.",
    })
    return
  }
  const inbox: StripeEventModuleService = req.scope.resolve(STRIPE_EVENT_MODULE)
  const fresh = await inbox.receive([receivedEvent(event)])
  res.json({ received: true })
  if (fresh.length) {
    processStripeEvents(req.scope).catch((error) =>
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`Stripe events: ${String(error)}`)
    )
  }
}
