import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

export type CsvCell = string | number | null | undefined

/** `-12.50` may stand as it is; any other text that begins like a formula may not. */
const NUMBER = /^-?\d+(\.\d+)?$/
const FORMULA = /^[\s]*[=+\-@\t\r]/

/**
 * A cell as RFC 4180 wants it. Spreadsheets run a cell that begins like a formula, whoever wrote
 * it (owasp.org/www-community/attacks/CSV_Injection), so an apostrophe makes it text.
 */
export function csvCell(value: CsvCell): string {
  const plain = String(value ?? "")
  const text = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLines = (rows: CsvCell[][]) =>
  rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")

/** Asked for by `?format=csv`, or by an `Accept` header that prefers it. */
export const wantsCsv = (req: MedusaRequest) =>
  req.query.format === "csv" ||
  (req.query.format === undefined && req.accepts(["json", "csv"]) === "csv")

const clientLeft = (error: unknown) =>
  (error as { code?: string }).code === "ERR_STREAM_PREMATURE_CLOSE"

/**
 * Answers with a file that is written page by page, as fast as the client reads it. A page that
 * fails breaks the connection off, so that no half a file passes for a whole one; the first
 * page is read before anything is sent and fails as any other request does.
 */
export async function sendCsv(
  res: MedusaResponse,
  filename: string,
  header: string[],
  pages: AsyncGenerator<CsvCell[][]>
) {
  const first = await pages.next()
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader(
    "Content-Disposition",
    `attachment; filename="${filename.replace(/[^\w.-]/g, "_")}"`
  )
  res.setHeader("Cache-Control", "private, no-store")
  async function* text() {
    yield csvLines([header, ...(first.done ? [] : first.value)])
    for await (const rows of pages) {
      yield csvLines(rows)
    }
  }
  try {
    await pipeline(Readable.from(text()), res)
  } catch (error) {
    if (!clientLeft(error)) {
      throw error
    }
  }
}
