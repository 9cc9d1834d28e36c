import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer, NotificationDTO } from "@medusajs/framework/types"
import { isMailName, type MailData, type MailName } from "../mails"
import { VENDOR_MODULE } from "../modules/vendor"
import type VendorModuleService from "../modules/vendor/service"
import { sendMails } from "../workflows/steps/send-mail"
import { sendVendorChangeMails } from "../workflows/steps/send-vendor-change-mails"

const MINUTE = 60_000
/** Young enough to be still on its way, old enough to be news to nobody. */
const between = () => ({
  $lt: new Date(Date.now() - MINUTE),
  $gt: new Date(Date.now() - 3 * 24 * 60 * MINUTE),
})

/**
 * Sends again what a mail server refused, and what a process that died never came to send.
 * Every mail has its own key, so one that did arrive is not sent twice.
 */
export default async function sendMissingMails(container: MedusaContainer) {
  await retryFailed(container)
  await sendUnsentVendorChanges(container)
}

type Stored = NotificationDTO & { idempotency_key?: string | null }

async function retryFailed(container: MedusaContainer) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["id", "to", "template", "data", "idempotency_key"],
    filters: { channel: "email", status: ["failure", "pending"], created_at: between() },
    pagination: { take: 100, skip: 0, order: { created_at: "ASC" } },
  })
  for (const { to, template, data: mailData, idempotency_key } of data as Stored[]) {
    if (idempotency_key && template && isMailName(template)) {
      await sendMails(container, [
        { to, template, data: mailData as unknown as MailData<MailName>, idempotency_key },
      ])
    }
  }
}

/** A history row is the record that a mail is due; its id is the mail's key. */
async function sendUnsentVendorChanges(container: MedusaContainer) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const changes = await vendors.listVendorStatusChanges(
    { created_at: between(), actor_type: ["operator", "vendor"] },
    { take: 500, select: ["id"], order: { created_at: "DESC" } }
  )
  const keyOf = (id: string) => `vendor-change:${id}`
  if (!changes.length) {
    return
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["idempotency_key"],
    filters: { idempotency_key: changes.map(({ id }) => keyOf(id)) },
  })
  const known = new Set((data as Stored[]).map(({ idempotency_key }) => idempotency_key))
  for (const { id } of changes.filter(({ id }) => !known.has(keyOf(id)))) {
    await sendVendorChangeMails(container, id)
  }
}

export const config = { name: "send-missing-mails", schedule: "* * * * *" }
