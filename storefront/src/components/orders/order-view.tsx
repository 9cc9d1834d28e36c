import { Totals } from "@/components/cart/totals"
import { countryName } from "@/lib/countries"
import type { Invoice } from "@/lib/orders/get-invoices"
import type { Order, VendorOrder } from "@/lib/orders/get-orders"
import { InvoiceLinks } from "./invoice-links"
import { VendorOrderSection } from "./vendor-order-section"

type Props = { order: Order; vendorOrders: VendorOrder[]; invoices: Invoice[] }

/** A whole order: one section per maker, then the one sum that was paid. */
export const OrderView = ({ order, vendorOrders, invoices }: Props) => (
  <div className="grid gap-12 lg:grid-cols-[minmax(0,7fr)_minmax(19rem,4fr)] lg:gap-16">
    <div className="flex flex-col gap-12">
      {vendorOrders.map((each) => (
        <VendorOrderSection key={each.id} order={each} />
      ))}
    </div>
    <aside aria-label="The whole order" className="flex flex-col gap-6 bg-wall p-6 lg:self-start">
      <h2 className="text-lg">The whole order</h2>
      {/* The makers' sections hold their tax, so this does. */}
      <Totals cart={order} taxIncluded />
      <div className="text-sm">
        <h3 className="font-text text-sm font-semibold tracking-normal">Goes to</h3>
        <Address order={order} />
      </div>
      <InvoiceLinks orderId={order.id} invoices={invoices} />
    </aside>
  </div>
)

function Address({ order }: { order: Order }) {
  const address = order.shipping_address
  if (!address) return null
  return (
    <address className="text-muted not-italic">
      {address.first_name} {address.last_name}
      <br />
      {[address.address_1, address.address_2].filter(Boolean).join(", ")}
      <br />
      {[address.postal_code, address.city].filter(Boolean).join(" ")}
      <br />
      {countryName(address.country_code)}
    </address>
  )
}
