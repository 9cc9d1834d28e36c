import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { sendMailsStep, type MailInput } from "./steps/send-mail"

/** Sends one mail once; see `sendMailsStep` about a mail server that is down. */
export const sendMailWorkflow = createWorkflow("send-mail", (input: MailInput) => {
  sendMailsStep(transform({ input }, ({ input }) => [input]))
})
