import type { MedusaContainer } from "@medusajs/framework/types"
import { PaymentActions } from "@medusajs/framework/utils"
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { stripeClient } from ".."
import { fromStripeAmount } from "../amounts"
import type { StripeEventToHandle } from "./handlers"

/**
 * A payment went through: its cart becomes an order if the browser did not see to that, and
 * gets its money back when it can no longer be bought (Medusa's `process-payment-workflow`).
 */
export async function paymentSucceeded(event: StripeEventToHandle, container: MedusaContainer) {
  const intent = await stripeClient(container).paymentIntents.retrieve(event.object_id)
  const sessionId = intent.metadata["session_id"]
  // Payments that another integration takes on the same account are none of ours.
  if (intent.status !== "succeeded" || !sessionId) {
    return
  }
  await processPaymentWorkflow(container).run({
    input: {
      action: PaymentActions.SUCCESSFUL,
      data: {
        session_id: sessionId,
        amount: fromStripeAmount(intent.amount_received, intent.currency),
      },
    },
  })
}
