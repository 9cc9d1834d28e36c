import { setTimeout as sleep } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { orderOfPayment } from "../workflows/invoices/captures"
import { issueOrderInvoicesWorkflow } from "../workflows/issue-order-invoices"

/** Whoever waits for the capture is answered before PDFs are drawn; see `order-placed`. */
const ANSWER_FIRST_MS = 1500

// A payment captured during checkout may come before its vendor orders: the mail's workflow
// and `issue-missing-invoices` issue what is not there to be issued yet.
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
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
