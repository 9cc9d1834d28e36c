/** What a document is; each has its own series of numbers per issuer and year. */
export const INVOICE_TYPES = ["invoice", "credit_note", "commission_invoice"] as const
export type InvoiceType = (typeof INVOICE_TYPES)[number]

/** One side of an invoice as it was on the day of issue. */
export type InvoiceParty = {
  /** The name people know: the store's, or the buyer's. */
  name: string
  /** The name in the register, where it differs. */
  legal_name: string | null
  /** Street, postal code and city, one line each; the country is apart. */
  address: string[]
  country_code: string | null
  tax_id: string | null
  email: string | null
}

/** A vendor's invoices are written by the marketplace in the vendor's name. */
export type InvoiceIssuer = InvoiceParty & { written_by: string | null }

/** One tax within a line: its name, its rate in per cent ("19", "8.875") and its part in minor units. */
export type InvoiceTax = { name: string; rate: string; amount: bigint }

/** Amounts in minor units; `total = subtotal − discount + tax`, all without tax but the last. */
export type NewInvoiceLine = {
  vendor_order_line_id: string | null
  description: string
  detail: string | null
  quantity: string
  unit_price: bigint
  subtotal: bigint
  discount: bigint
  taxes: InvoiceTax[]
  tax: bigint
  total: bigint
}

export type NewInvoice = {
  type: InvoiceType
  /** The vendor in whose name it is issued; null is the operator. */
  issuer_vendor_id: string | null
  /** What the number begins with. */
  number_prefix: string
  /** The vendor it concerns, as issuer or as recipient. */
  vendor_id: string
  vendor_order_id: string | null
  order_id: string | null
  order_display_id: string | null
  refund_id: string | null
  corrects_invoice_id: string | null
  /** `YYYY-MM` of a commission invoice. */
  period: string | null
  currency_code: string
  issuer: InvoiceIssuer
  recipient: InvoiceParty
  /** When the goods left or the service was done, where that is known. */
  supplied_at: Date | null
  paid_at: Date | null
  reason: string | null
  issued_at: Date
  lines: NewInvoiceLine[]
}
