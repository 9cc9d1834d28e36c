import { toast } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { errorMessage } from "./errors"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Invoice, InvoiceType, Page } from "./types"

export const INVOICE_TYPES: Record<InvoiceType, string> = {
  invoice: "Invoice",
  credit_note: "Credit note",
  commission_invoice: "Commission invoice",
}

export type InvoiceListQuery = {
  q?: string
  type?: string
  vendor_id?: string
  order_id?: string
  limit: number
  offset: number
}

export function useInvoices(query: InvoiceListQuery) {
  return useQuery({
    queryKey: queryKeys.invoiceList(query),
    queryFn: () => sdk.client.fetch<Page & { invoices: Invoice[] }>("/admin/invoices", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Fetched with the operator's sign-in, which a plain link would not carry in every setting. */
export function useInvoiceDownload() {
  return useMutation({
    mutationFn: async ({ url, number }: Invoice) => {
      const answer = await sdk.client.fetch<Response>(url, {
        headers: { accept: "application/pdf" },
      })
      const file = URL.createObjectURL(await answer.blob())
      const link = document.createElement("a")
      link.href = file
      link.download = `${number}.pdf`
      link.click()
      URL.revokeObjectURL(file)
    },
    onError: (error) => {
      toast.error("The invoice could not be downloaded", { description: errorMessage(error) })
    },
  })
}
