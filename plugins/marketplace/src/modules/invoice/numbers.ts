import type { InvoiceType } from "./types"

/** Before the running number, so that no two series of an issuer can meet. */
const FAMILY_MARK: Record<InvoiceType, string> = {
  invoice: "",
  credit_note: "C",
  commission_invoice: "F",
}

/** `KOLAM-HOUSE-2026-00042`, `KOLAM-HOUSE-2026-C00003`. */
export function invoiceNumber(
  prefix: string,
  type: InvoiceType,
  year: number,
  running: number
): string {
  return `${prefix.toUpperCase()}-${year}-${FAMILY_MARK[type]}${String(running).padStart(5, "0")}`
}
