import type { MedusaContainer } from "@medusajs/framework/types"
import { issueCommissionInvoicesWorkflow } from "../workflows/issue-commission-invoices"
import { previousMonth } from "../workflows/invoices/commission-invoices"

/** Daily, so that a server that slept through the first of the month is not missed. */
export default async function issueCommissionInvoices(container: MedusaContainer) {
  await issueCommissionInvoicesWorkflow(container).run({
    input: { period: previousMonth(new Date()) },
  })
}

export const config = { name: "issue-commission-invoices", schedule: "17 3 * * *" }
