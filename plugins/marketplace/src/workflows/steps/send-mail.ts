import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type {
  INotificationModuleService,
  MedusaContainer,
  NotificationDTO,
} from "@medusajs/framework/types"
import { isMailName, renderMail, type MailData, type MailName } from "../../mails"
import { marketplaceOptions } from "../../options"
import { invoiceFile } from "../invoices/invoice-file"

export type MailInput<Name extends MailName = MailName> = {
  to: string
  template: Name
  data: MailData<Name>
  /** The same key is the same mail: it is sent once, however often it is asked for. */
  idempotency_key: string
}

// The service deletes, and filters by every column; its interface does not say so.
type Notifications = Pick<INotificationModuleService, "createNotifications"> & {
  listNotifications(
    filters: { idempotency_key: string },
    config: { take: number }
  ): Promise<NotificationDTO[]>
  deleteNotifications(ids: string[]): Promise<void>
}

/** The PDFs a mail names, in base64 as notification providers take them. */
async function attachmentsOf(data: MailData<MailName>, container: MedusaContainer) {
  const invoices = ("invoices" in data && data.invoices) || []
  return await Promise.all(
    invoices.map(async ({ id }) => {
      const { filename, content } = await invoiceFile(id, container)
      return {
        filename,
        content: content.toString("base64"),
        content_type: "application/pdf",
        disposition: "attachment",
      }
    })
  )
}

/**
 * Sends a mail once. A lock on the key makes this the only sender, so a row that is not
 * `success` belongs to a sender that died or a server that refused: it is replaced.
 *
 * @throws what the mail server answered; the row then says `failure`
 */
export async function sendMail(
  container: MedusaContainer,
  mail: MailInput
): Promise<NotificationDTO> {
  if (!isMailName(mail.template)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `There is no mail template "${mail.template}".`
    )
  }
  const notifications = container.resolve<Notifications>(Modules.NOTIFICATION)
  return await container.resolve(Modules.LOCKING).execute(
    [`mail:${mail.idempotency_key}`],
    async () => {
      const [earlier] = await notifications.listNotifications(
        { idempotency_key: mail.idempotency_key },
        { take: 1 }
      )
      if (earlier?.status === "success") {
        return earlier
      }
      if (earlier) {
        await notifications.deleteNotifications([earlier.id])
      }
      const { from, shop_name } = marketplaceOptions(
        container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      ).mail
      return await notifications.createNotifications({
        to: mail.to,
        from,
        channel: "email",
        template: mail.template,
        data: mail.data,
        content: renderMail(mail.template, mail.data, shop_name),
        attachments: await attachmentsOf(mail.data, container),
        idempotency_key: mail.idempotency_key,
      })
    },
    { timeout: 30 }
  )
}

/**
 * A mail server that is down undoes no decision: the failure is logged, the row stays, and the
 * `send-missing-mails` job tries again.
 */
export async function sendMails(container: MedusaContainer, mails: MailInput[]) {
  for (const mail of mails) {
    try {
      await sendMail(container, mail)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Mail ${mail.template} to ${mail.to} was not sent and will be tried again: ${String(error)}`
        )
    }
  }
}

/** The last step of a workflow that tells somebody. It never fails the workflow. */
export const sendMailsStep = createStep("send-mails", async (mails: MailInput[], { container }) => {
  await sendMails(container, mails)
  return new StepResponse(void 0)
})
