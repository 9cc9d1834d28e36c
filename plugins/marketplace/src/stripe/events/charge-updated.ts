import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { stripeClient } from ".."
import { recordCaptureWorkflow } from "../../workflows/record-capture"
import type { StripeEventToHandle } from "./handlers"

/** Stripe booked a charge some moments after it was made: now its fee is known. */
export async function chargeUpdated(event: StripeEventToHandle, container: MedusaContainer) {
  const charge = await stripeClient(container).charges.retrieve(event.object_id, {
    expand: ["payment_intent"],
  })
  const intent = charge.payment_intent as Stripe.PaymentIntent | null
  const sessionId = intent?.metadata["session_id"]
  if (!charge.balance_transaction || !sessionId) {
    return
  }
  const [payment] = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ payment_session_id: sessionId }, { select: ["id"], take: 1 })
  if (payment) {
    await recordCaptureWorkflow(container).run({ input: { payment_id: payment.id } })
  }
}
