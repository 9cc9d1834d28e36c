import { setTimeout as sleep } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { orderOfPayment } from "../workflows/invoices/captures"
import { issueOrderInvoicesWorkflow } from "../workflows/issue-order-invoices"
import { recordCaptureWorkflow } from "../workflows/record-capture"

/** Whoever waits for the capture is answered before PDFs are drawn; see `order-placed`. */
const ANSWER_FIRST_MS = 1500

// The operator captured a payment, or Stripe's webhook did. What is captured while a cart is
// completed comes through `order.placed`; what this misses, the jobs `record-captures` and
// `issue-missing-invoices` find.
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await recordCaptureWorkflow(container).run({ input: { payment_id: event.data.id } })
  await sleep(ANSWER_FIRST_MS)
  const order_id = await orderOfPayment(container, event.data.id)
  if (order_id) {
    await issueOrderInvoicesWorkflow(container).run({ input: { order_id } })
  }
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "marketplace-payment-captured" },
}
