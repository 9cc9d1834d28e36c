import type { MedusaContainer } from "@medusajs/framework/types"
import { INVOICE_MODULE } from "../../modules/invoice"
import type InvoiceModuleService from "../../modules/invoice/service"
import { REFUND_MODULE } from "../../modules/refund"
import type { RefundDTO } from "../../modules/refund/service"
import type RefundModuleService from "../../modules/refund/service"
import { issueCreditNoteWorkflow } from "../issue-credit-note"

/** The credit note of a refund the shopper has; issued once however often it is asked for. */
export async function issueCreditNoteOf(refundId: string, container: MedusaContainer) {
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const refund = (await refunds.retrieveVendorOrderRefund(refundId, {
    relations: ["lines"],
  })) as RefundDTO
  if (refund.status !== "succeeded") {
    return
  }
  await issueCreditNoteWorkflow(container).run({
    input: {
      refund_id: refund.id,
      vendor_order_id: refund.vendor_order_id,
      currency_code: refund.currency_code,
      reason: refund.reason,
      lines: (refund.lines ?? []).map(({ line_id, quantity, amount, tax }) => ({
        vendor_order_line_id: line_id,
        quantity,
        amount,
        tax,
      })),
    },
  })
}

const DAY = 86_400_000
const LOOK_BACK = 7 * DAY
/** The subscriber sees to younger ones. */
const YOUNGEST = 60_000

/** Refunds of the last days whose credit note a process that died did not issue. */
export async function refundsWithoutCreditNote(container: MedusaContainer): Promise<string[]> {
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const invoices: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const done = await refunds.listVendorOrderRefunds(
    {
      status: "succeeded",
      finished_at: {
        $gte: new Date(Date.now() - LOOK_BACK),
        $lte: new Date(Date.now() - YOUNGEST),
      },
    },
    { select: ["id"], take: 1000, order: { finished_at: "DESC" } }
  )
  const ids = done.map(({ id }) => id)
  const notes = ids.length
    ? await invoices.listInvoices({ refund_id: ids }, { select: ["refund_id"], take: null })
    : []
  const known = new Set(notes.map(({ refund_id }) => refund_id))
  return ids.filter((id) => !known.has(id))
}
