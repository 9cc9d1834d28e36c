import { disputeChanged } from "./dispute-changed"
import { renderHtml, renderText } from "./layout"
import { listingPublished } from "./listing-published"
import { listingRejected } from "./listing-rejected"
import type { Mail, MailTemplate } from "./mail"
import { orderConfirmation } from "./order-confirmation"
import { returnChanged } from "./return-changed"
import { vendorApplication } from "./vendor-application"
import { vendorApproved } from "./vendor-approved"
import { vendorClosed } from "./vendor-closed"
import { vendorInvitation } from "./vendor-invitation"
import { vendorOrderPlaced } from "./vendor-order-placed"
import { vendorOrderShipped } from "./vendor-order-shipped"
import { vendorPending } from "./vendor-pending"
import { vendorReinstated } from "./vendor-reinstated"
import { vendorRejected } from "./vendor-rejected"
import { vendorSuspended } from "./vendor-suspended"

/** Every mail the marketplace sends: one file a template, its key is the file's name. */
export const MAILS = {
  "dispute-changed": disputeChanged,
  "order-confirmation": orderConfirmation,
  "listing-published": listingPublished,
  "listing-rejected": listingRejected,
  "return-changed": returnChanged,
  "vendor-application": vendorApplication,
  "vendor-approved": vendorApproved,
  "vendor-closed": vendorClosed,
  "vendor-invitation": vendorInvitation,
  "vendor-order-placed": vendorOrderPlaced,
  "vendor-order-shipped": vendorOrderShipped,
  "vendor-pending": vendorPending,
  "vendor-reinstated": vendorReinstated,
  "vendor-rejected": vendorRejected,
  "vendor-suspended": vendorSuspended,
}

export type MailName = keyof typeof MAILS
export type MailData<Name extends MailName> = Parameters<(typeof MAILS)[Name]>[0]

export const isMailName = (name: string): name is MailName => Object.hasOwn(MAILS, name)

/** @returns the finished mail; every value of `data` is escaped */
export function renderMail<Name extends MailName>(
  name: Name,
  data: MailData<Name>,
  shopName = "Kalavpp"
): { subject: string; html: string; text: string } {
  // The map's type ties name and data together; inside, TypeScript cannot follow that tie.
  const template = MAILS[name] as MailTemplate<MailData<Name>>
  const mail: Mail = template(data)
  const subject = mail.subject.replace(/[\r\n]+/g, " ")
  return {
    subject,
    html: renderHtml({ ...mail, subject }, shopName),
    text: renderText(mail, shopName),
  }
}
