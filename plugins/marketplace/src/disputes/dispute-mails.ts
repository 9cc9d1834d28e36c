import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { amountText } from "../mails/amount-text"
import { DISPUTE_MODULE } from "../modules/dispute"
import type { DisputeDTO } from "../modules/dispute/service"
import type DisputeModuleService from "../modules/dispute/service"
import { VENDOR_MODULE } from "../modules/vendor"
import type VendorModuleService from "../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { marketplaceOptions } from "../options"
import type { MailInput } from "../workflows/steps/send-mail"

/** The operator and every vendor concerned hear of each turn of a dispute, once. */
export async function disputeMails(id: string, container: MedusaContainer): Promise<MailInput[]> {
  const disputes: DisputeModuleService = container.resolve(DISPUTE_MODULE)
  const dispute = (await disputes.retrieveDispute(id, {
    relations: ["shares"],
  })) as unknown as DisputeDTO
  const { mail, backend_url } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const orders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const currency = dispute.currency_code
  const data = {
    status: dispute.status,
    reason: dispute.reason,
    amount: amountText(dispute.amount, currency),
    due_by:
      dispute.status === "open" && dispute.evidence_due_by
        ? new Date(dispute.evidence_due_by).toISOString().slice(0, 16).replace("T", " ") + " UTC"
        : null,
    borne_by: dispute.borne_by,
  }
  const key = `dispute:${dispute.id}:${dispute.status}`
  const mails: MailInput[] = []
  for (const share of dispute.shares) {
    const [vendor] = await vendors.listVendors({ id: share.vendor_id }, { take: 1 })
    const order = await orders.retrieveVendorOrder(share.vendor_order_id, {
      select: ["id", "display_id"],
    })
    if (vendor && !vendor.is_house) {
      mails.push({
        to: vendor.email,
        template: "dispute-changed",
        idempotency_key: `${key}:${vendor.id}`,
        data: {
          ...data,
          display_id: order.display_id,
          share: amountText(share.amount, currency),
          url: null,
        },
      })
    }
  }
  if (mail.operator_email) {
    const [first] = await orders.listVendorOrders(
      { order_id: dispute.order_id },
      { select: ["id", "display_id"], take: 1 }
    )
    mails.push({
      to: mail.operator_email,
      template: "dispute-changed",
      idempotency_key: key,
      data: {
        ...data,
        display_id: first?.display_id.replace(/-\d+$/, "") ?? dispute.order_id,
        share: null,
        url: backend_url ? `${backend_url}/app/disputes/${dispute.id}` : null,
      },
    })
  }
  return mails
}
