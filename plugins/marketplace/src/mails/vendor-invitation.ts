import { text, type MailTemplate } from "./mail"

export type VendorInvitationData = {
  vendor_name: string
  first_name: string
  role: string
  email: string
  code: string
  valid_days: number
}

/** To a person whom a store's owner wants as a member. */
export const vendorInvitation: MailTemplate<VendorInvitationData> = (data) => ({
  subject: `${data.vendor_name} invites you`,
  title: `Join ${data.vendor_name}`,
  blocks: [
    text(
      `Hello ${data.first_name}, ${data.vendor_name} wants to work with you as its ${data.role}.`
    ),
    text(`Sign up as a vendor with the address ${data.email} and enter this code:`),
    { kind: "quote", text: data.code },
    text(
      `It is valid for ${data.valid_days} days and works once. If you did not expect this mail, ignore it.`
    ),
  ],
})
