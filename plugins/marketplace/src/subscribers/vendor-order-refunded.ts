import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { issueCreditNoteOf } from "../workflows/refunds/credit-notes"

// Should this be missed, `finish-refunds` issues the credit note.
export default async function vendorOrderRefunded({
  event,
  container,
}: SubscriberArgs<{ refund_id: string }>) {
  await issueCreditNoteOf(event.data.refund_id, container)
}

export const config: SubscriberConfig = {
  event: "vendor-order.refunded",
  context: { subscriberId: "marketplace-vendor-order-refunded" },
}
