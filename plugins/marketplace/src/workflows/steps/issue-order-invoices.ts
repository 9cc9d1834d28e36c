import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE } from "../../modules/invoice"
import type InvoiceModuleService from "../../modules/invoice/service"
import { uninvoiced } from "../invoices/captures"
import { ensureInvoiceFile } from "../invoices/invoice-file"
import { orderInvoice } from "../invoices/order-invoice"

/**
 * Issues what an order's vendor orders lack, once it is paid; nothing otherwise.
 *
 * @returns the ids of all invoices of the order, the old ones too
 */
export async function issueOrderInvoices(
  orderId: string,
  container: MedusaContainer
): Promise<string[]> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  for (const { id, captured_at } of await uninvoiced(container, orderId)) {
    await service.issue(await orderInvoice(id, new Date(captured_at), container))
  }
  const issued = await service.listInvoices(
    { order_id: orderId, type: "invoice" },
    { select: ["id", "file_id"], order: { number: "ASC" }, take: null }
  )
  for (const { id } of issued.filter(({ file_id }) => !file_id)) {
    await ensureInvoiceFile(id, container)
  }
  return issued.map(({ id }) => id)
}

/** Not undone: what was issued stays issued. */
export const issueOrderInvoicesStep = createStep(
  "issue-order-invoices",
  async (input: { order_id: string }, { container }) =>
    new StepResponse(await issueOrderInvoices(input.order_id, container))
)
