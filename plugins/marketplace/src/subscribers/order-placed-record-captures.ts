import { setTimeout as sleep } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recordCaptureWorkflow } from "../workflows/record-capture"

/** The shopper is answered first; see `order-placed`. */
const ANSWER_FIRST_MS = 1000

// Payments that are captured while a cart is completed send no event of their own.
export default async function orderPlacedRecordCaptures({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await sleep(ANSWER_FIRST_MS)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["payment_collections.payments.id"],
    filters: { id: event.data.id },
  })
  const [order] = data as unknown as { payment_collections?: { payments?: { id: string }[] }[] }[]
  for (const { payments = [] } of order?.payment_collections ?? []) {
    for (const { id } of payments) {
      await recordCaptureWorkflow(container).run({ input: { payment_id: id } })
    }
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "marketplace-order-placed-record-captures" },
}
