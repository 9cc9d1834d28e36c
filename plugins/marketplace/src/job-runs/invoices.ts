import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "../modules/invoice"
import type InvoiceModuleService from "../modules/invoice/service"
import { uninvoicedOrders } from "../workflows/invoices/captures"
import { previousMonth } from "../workflows/invoices/commission-invoices"
import { ensureInvoiceFile } from "../workflows/invoices/invoice-file"
import { issueCommissionInvoicesWorkflow } from "../workflows/issue-commission-invoices"
import { issueOrderInvoicesWorkflow } from "../workflows/issue-order-invoices"
import type { Job } from "./job"

const AT_ONCE = 100

async function unprinted(container: MedusaContainer): Promise<string[]> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const invoices = await service.listInvoices(
    { file_id: null },
    { select: ["id"], take: AT_ONCE, order: { issued_at: "ASC" } }
  )
  return invoices.map(({ id }) => id)
}

/** What a process that died left undone: paid orders without invoices, invoices without a file. */
export const issueMissingInvoicesJob: Job = {
  name: "issue-missing-invoices",
  description: "Issues invoices of paid orders, and draws PDFs, that a process which died left out",
  schedule: "* * * * *",
  async run(container) {
    let done = 0
    const attempt = async (what: string, work: () => Promise<unknown>) => {
      try {
        await work()
        done += 1
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`${what} failed: ${String(error)}`)
      }
    }
    for (const order_id of await uninvoicedOrders(container, AT_ONCE)) {
      await attempt(`Invoicing order ${order_id}`, () =>
        issueOrderInvoicesWorkflow(container).run({ input: { order_id } })
      )
    }
    for (const id of await unprinted(container)) {
      await attempt(`The PDF of invoice ${id}`, () => ensureInvoiceFile(id, container))
    }
    return done
  },
  backlog: async (container) =>
    (await uninvoicedOrders(container, AT_ONCE)).length + (await unprinted(container)).length,
}

/** Daily, so that a server that slept through the first of the month is not missed. */
export const issueCommissionInvoicesJob: Job = {
  name: "issue-commission-invoices",
  description: "Invoices the vendors for last month's commission, each once",
  schedule: "17 3 * * *",
  async run(container) {
    const { result } = await issueCommissionInvoicesWorkflow(container).run({
      input: { period: previousMonth(new Date()) },
    })
    return Array.isArray(result) ? result.length : 0
  },
}
