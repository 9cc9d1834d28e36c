import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "../modules/invoice"
import type InvoiceModuleService from "../modules/invoice/service"
import { issueOrderInvoicesWorkflow } from "../workflows/issue-order-invoices"
import { uninvoicedOrders } from "../workflows/invoices/captures"
import { ensureInvoiceFile } from "../workflows/invoices/invoice-file"

const AT_ONCE = 100

/** What a process that died left undone: paid orders without invoices, invoices without a file. */
export default async function issueMissingInvoices(container: MedusaContainer) {
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`${what} failed: ${String(error)}`)
    }
  }
  for (const order_id of await uninvoicedOrders(container, AT_ONCE)) {
    await attempt(`Invoicing order ${order_id}`, () =>
      issueOrderInvoicesWorkflow(container).run({ input: { order_id } })
    )
  }
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const unprinted = await service.listInvoices(
    { file_id: null },
    { select: ["id"], take: AT_ONCE, order: { issued_at: "ASC" } }
  )
  for (const { id } of unprinted) {
    await attempt(`The PDF of invoice ${id}`, () => ensureInvoiceFile(id, container))
  }
}

export const config = { name: "issue-missing-invoices", schedule: "* * * * *" }
