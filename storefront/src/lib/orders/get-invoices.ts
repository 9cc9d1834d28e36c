import "server-only"
import { readCustomerToken } from "@/lib/cookies"
import { orNull, request, requestFile } from "@/lib/medusa"

/** A maker's invoice or credit note. `url` stays on the server: a guest's carries a token. */
export type Invoice = {
  id: string
  number: string
  type: "invoice" | "credit_note"
  vendor: { id: string; handle: string; name: string }
  total: number
  currency_code: string
  url: string
}

/** None before the order is paid, and none for whoever may not see them. */
export async function getInvoices(orderId: string): Promise<Invoice[]> {
  const answer = await orNull(
    request<{ invoices: Invoice[] }>(`/store/orders/${encodeURIComponent(orderId)}/invoices`, {
      token: await readCustomerToken(),
    })
  )
  return answer?.invoices ?? []
}

/** The PDF of one of an order's invoices, or `null` when there is none for this person. */
export async function getInvoiceFile(orderId: string, invoiceId: string): Promise<Response | null> {
  const invoice = (await getInvoices(orderId)).find(({ id }) => id === invoiceId)
  return invoice ? await orNull(requestFile(invoice.url, await readCustomerToken())) : null
}
