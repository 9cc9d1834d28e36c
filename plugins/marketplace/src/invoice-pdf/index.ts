import PDFDocument from "pdfkit"
import { country, titleOf, type InvoiceDocument } from "./document"
import { drawHead } from "./head"
import { PAGE, Paper } from "./paper"
import { drawTable } from "./table"
import { drawTotals } from "./totals"

export type { InvoiceDocument, InvoiceDocumentLine } from "./document"

/** Who answers for the document, on every page. */
function footerOf({ issuer }: InvoiceDocument): string {
  return [
    issuer.legal_name ?? issuer.name,
    ...issuer.address,
    issuer.country_code && country(issuer.country_code),
    issuer.tax_id && `Tax ID ${issuer.tax_id}`,
  ]
    .filter(Boolean)
    .join("  ·  ")
}

/** An issued invoice as a PDF, A4. */
export async function renderInvoice(invoice: InvoiceDocument): Promise<Buffer> {
  const title = `${titleOf(invoice)} ${invoice.number}`
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, Author: invoice.issuer.name, CreationDate: invoice.issued_at },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk))
    document.on("end", () => resolve(Buffer.concat(chunks)))
    document.on("error", reject)
  })
  const paper = new Paper(document, {
    text: footerOf(invoice),
    title: `${title} · ${invoice.issuer.name}`,
  })
  drawHead(paper, invoice)
  drawTable(paper, invoice)
  drawTotals(paper, invoice)
  paper.finish()
  document.end()
  return await finished
}
