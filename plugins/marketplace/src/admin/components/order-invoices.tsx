import { Text } from "@medusajs/ui"
import { formatDate, formatMoney } from "../lib/format"
import { INVOICE_TYPES, useInvoices } from "../lib/invoices"
import { InvoiceDownload } from "./invoice-download"

// Some for each vendor of an order.
const LIMIT = 100

/** An order's invoices and credit notes; nothing until it is paid. */
export function OrderInvoices({ orderId }: { orderId: string }) {
  const { data } = useInvoices({ order_id: orderId, limit: LIMIT, offset: 0 })
  if (!data?.invoices.length) {
    return null
  }
  return (
    <ul aria-label="Invoices" className="flex flex-col gap-y-2 px-6 py-4">
      {data.invoices.map((invoice) => (
        <li key={invoice.id} className="flex flex-wrap items-center justify-between gap-x-4">
          <div className="min-w-0">
            <Text size="small" leading="compact" weight="plus" className="break-words">
              {invoice.number}
            </Text>
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {INVOICE_TYPES[invoice.type]}, {invoice.vendor.name}, {formatDate(invoice.issued_at)}
            </Text>
          </div>
          <div className="flex items-center gap-x-2">
            <Text as="span" size="small" leading="compact" className="tabular-nums">
              {formatMoney(invoice.total, invoice.currency_code)}
            </Text>
            <InvoiceDownload invoice={invoice} />
          </div>
        </li>
      ))}
    </ul>
  )
}
