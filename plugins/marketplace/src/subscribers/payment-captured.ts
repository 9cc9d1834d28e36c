import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { recordCaptureWorkflow } from "../workflows/record-capture"

// The operator captured a payment, or Stripe's webhook did. Payments captured while the cart is
// completed come through `order.placed`.
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await recordCaptureWorkflow(container).run({ input: { payment_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "marketplace-payment-captured" },
}
