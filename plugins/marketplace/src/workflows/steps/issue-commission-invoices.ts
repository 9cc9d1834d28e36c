import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE } from "../../modules/invoice"
import type InvoiceModuleService from "../../modules/invoice/service"
import { VENDOR_MODULE } from "../../modules/vendor"
import type { VendorDTO } from "../../modules/vendor/service"
import type VendorModuleService from "../../modules/vendor/service"
import { marketplaceOptions } from "../../options"
import { commissionOfVendorOrders, type CommissionSource } from "../invoices/captures"
import { commissionInvoices, monthBounds } from "../invoices/commission-invoices"
import { ensureInvoiceFile } from "../invoices/invoice-file"

export type IssueCommissionInvoicesInput = {
  /** `YYYY-MM`, a month that is over. */
  period: string
}

/**
 * Invoices every vendor's commission of a month, per currency; what was issued is left alone.
 *
 * @returns the ids of the invoices this call issued
 */
export async function issueCommissionInvoices(
  { period }: IssueCommissionInvoicesInput,
  container: MedusaContainer,
  source: CommissionSource = commissionOfVendorOrders
): Promise<string[]> {
  const month = monthBounds(period)
  if (!(month.to <= new Date())) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `period: ${period} is not over yet.`)
  }
  const entries = await source(container, month)
  if (!entries.length) {
    return []
  }
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const concerned = (await vendors.listVendors(
    { id: [...new Set(entries.map(({ vendor_id }) => vendor_id))] },
    { take: null }
  )) as VendorDTO[]
  const options = marketplaceOptions(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  const created: string[] = []
  for (const invoice of commissionInvoices(period, entries, concerned, options)) {
    const issued = await service.issue(invoice)
    if (issued.created) {
      created.push(issued.id)
      await ensureInvoiceFile(issued.id, container)
    }
  }
  return created
}

/** Not undone: what was issued stays issued. */
export const issueCommissionInvoicesStep = createStep(
  "issue-commission-invoices",
  async (input: IssueCommissionInvoicesInput, { container }) =>
    new StepResponse(await issueCommissionInvoices(input, container))
)
