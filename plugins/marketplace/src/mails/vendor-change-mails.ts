import type { VendorDTO } from "../modules/vendor/service"
import type { VendorStatus } from "../modules/vendor/transitions"
import type { MarketplaceOptions } from "../options"
import type { MailName } from "./index"
import type { VendorMailData } from "./vendor-mail-data"

type Change = { id: string; from: VendorStatus | null; to: VendorStatus; reason: string | null }

type VendorChangeMail = {
  to: string
  template: MailName
  data: VendorMailData
  idempotency_key: string
}

function templateOf(change: Change): MailName {
  if (change.to === "approved") {
    return change.from === "suspended" ? "vendor-reinstated" : "vendor-approved"
  }
  return `vendor-${change.to}`
}

/**
 * The mails that one move of a vendor calls for. They follow from the history row alone and
 * carry its id as key, so the workflow and the job that catches up send each of them once.
 */
export function vendorChangeMails(
  vendor: Pick<VendorDTO, "id" | "name" | "handle" | "email">,
  change: Change,
  options: MarketplaceOptions
): VendorChangeMail[] {
  const about = { name: vendor.name, handle: vendor.handle, email: vendor.email }
  const shop = options.storefront && `${options.storefront.url}/vendors/${vendor.handle}`
  const mails: VendorChangeMail[] = [
    {
      to: vendor.email,
      template: templateOf(change),
      data: { vendor: about, reason: change.reason, url: change.to === "approved" ? shop : null },
      idempotency_key: `vendor-change:${change.id}`,
    },
  ]
  if (change.to === "pending" && options.mail.operator_email) {
    mails.push({
      to: options.mail.operator_email,
      template: "vendor-application",
      data: {
        vendor: about,
        url: options.backend_url && `${options.backend_url}/app/vendors/${vendor.id}`,
      },
      idempotency_key: `vendor-change:${change.id}:operator`,
    })
  }
  return mails
}
