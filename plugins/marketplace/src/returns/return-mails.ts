import type { MedusaContainer } from "@medusajs/framework/types"
import { amountText } from "../mails/amount-text"
import { REFUND_MODULE } from "../modules/refund"
import type RefundModuleService from "../modules/refund/service"
import { VENDOR_MODULE } from "../modules/vendor"
import type VendorModuleService from "../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { VENDOR_RETURN_MODULE } from "../modules/vendor-return"
import type { VendorReturnDTO } from "../modules/vendor-return/service"
import type VendorReturnModuleService from "../modules/vendor-return/service"
import type { MailInput } from "../workflows/steps/send-mail"

async function amountOf(refundId: string | null, container: MedusaContainer) {
  if (!refundId) {
    return null
  }
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const refund = await refunds.retrieveVendorOrderRefund(refundId)
  return amountText(refund.amount, refund.currency_code)
}

/** The shopper hears of every step of a return, the vendor that there is one. Each once. */
export async function returnMails(id: string, container: MedusaContainer): Promise<MailInput[]> {
  const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const orders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const found = (await returns.retrieveVendorReturn(id, {
    relations: ["lines", "status_changes"],
  })) as unknown as VendorReturnDTO
  const vendor = await vendors.retrieveVendor(found.vendor_id)
  const order = await orders.retrieveVendorOrder(found.vendor_order_id)
  const change = found.status_changes.find(({ to }) => to === found.status)
  const data = {
    vendor: vendor.name,
    display_id: order.display_id,
    status: found.status,
    items: found.lines.map(({ title, quantity, reason }) => ({ title, quantity, reason })),
    reason: change?.reason ?? (found.status === "requested" ? found.note : null),
    amount: await amountOf(found.refund_id, container),
  }
  const key = `return:${id}:${found.status}`
  const template = "return-changed" as const
  return [
    ...(order.email
      ? [{ to: order.email, template, idempotency_key: key, data: { ...data, to_vendor: false } }]
      : []),
    ...(found.status === "requested"
      ? [
          {
            to: vendor.email,
            template,
            idempotency_key: `${key}:vendor`,
            data: { ...data, to_vendor: true },
          },
        ]
      : []),
  ]
}
