import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { renderInvoice } from "../../invoice-pdf"
import { INVOICE_MODULE } from "../../modules/invoice"
import type InvoiceModuleService from "../../modules/invoice/service"
import { documentOf, storedInvoice } from "./stored-invoice"

export type InvoiceFile = { filename: string; content: Buffer }

/** Draws the PDF and keeps it as a private file, unless somebody did meanwhile. @returns the file's id */
async function makeFile(id: string, container: MedusaContainer): Promise<string> {
  const invoice = await storedInvoice(id, container)
  if (invoice.file_id) {
    return invoice.file_id
  }
  const content = await renderInvoice(await documentOf(invoice, container))
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${invoice.number}.pdf`,
    mimeType: "application/pdf",
    content: content.toString("base64"),
    access: "private",
  })
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE)
  if (await service.attachFile(id, file.id)) {
    return file.id
  }
  await container.resolve(Modules.FILE).deleteFiles(file.id)
  return (await storedInvoice(id, container)).file_id ?? file.id
}

/**
 * Gives an issued invoice its file. A process may die between the number and the PDF: whoever
 * asks next for the file, a reader or the `issue-missing-invoices` job, makes it from the row.
 */
export async function ensureInvoiceFile(id: string, container: MedusaContainer): Promise<string> {
  const { file_id } = await storedInvoice(id, container)
  return (
    file_id ??
    (await container
      .resolve(Modules.LOCKING)
      .execute([`invoice-file:${id}`], () => makeFile(id, container), { timeout: 30 }))
  )
}

/** An invoice's PDF. A lost file is drawn again from the frozen row, so it can always be read. */
export async function invoiceFile(id: string, container: MedusaContainer): Promise<InvoiceFile> {
  const fileId = await ensureInvoiceFile(id, container)
  const invoice = await storedInvoice(id, container)
  const filename = `${invoice.number}.pdf`
  try {
    return { filename, content: await container.resolve(Modules.FILE).getAsBuffer(fileId) }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The file of invoice ${invoice.number} cannot be read: ${String(error)}`)
    return { filename, content: await renderInvoice(await documentOf(invoice, container)) }
  }
}
