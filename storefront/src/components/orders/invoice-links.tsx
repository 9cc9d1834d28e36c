import type { Invoice } from "@/lib/orders/get-invoices"

type Props = { orderId: string; invoices: Invoice[] }

const KIND = { invoice: "Invoice", credit_note: "Credit note" }

/** Downloads of an order's invoices, one per maker; nothing while there are none. */
export const InvoiceLinks = ({ orderId, invoices }: Props) =>
  invoices.length > 0 && (
    <div className="text-sm">
      <h3 className="font-text text-sm font-semibold tracking-normal">Invoices</h3>
      <ul>
        {invoices.map((invoice) => (
          <li key={invoice.id}>
            <a
              href={`/orders/${orderId}/invoices/${invoice.id}`}
              className="link inline-flex min-h-8 items-center break-all"
              download
            >
              {KIND[invoice.type]} from {invoice.vendor.name}
              <span className="sr-only"> (PDF)</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
