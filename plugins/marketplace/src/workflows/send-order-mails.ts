import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { sendOrderMailsStep } from "./steps/send-order-mails"

/** Tells shopper and vendors about an order what they have not been told yet. */
export const sendOrderMailsWorkflow = createWorkflow(
  "send-order-mails",
  (input: { order_id: string }) => {
    sendOrderMailsStep(input)
  }
)
