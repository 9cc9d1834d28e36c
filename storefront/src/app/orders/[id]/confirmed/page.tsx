import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OrderView } from "@/components/orders/order-view"
import { ButtonLink } from "@/components/ui/button"
import { getInvoices } from "@/lib/orders/get-invoices"
import { getOrder, getVendorOrders } from "@/lib/orders/get-orders"

export const metadata: Metadata = {
  title: "Thank you",
  robots: { index: false },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ id: string }> }

export default async function ConfirmedPage({ params }: Props) {
  const { id } = await params
  const order = await getOrder(id)
  if (!order) notFound()
  const [vendorOrders, invoices] = await Promise.all([getVendorOrders(id), getInvoices(id)])
  return (
    <div className="page flex flex-col gap-10 py-10">
      <header className="flex flex-col items-start gap-4">
        <h1 className="text-3xl">Thank you</h1>
        <p className="max-w-prose text-lg text-muted">
          Order {order.display_id} is placed. A confirmation goes to {order.email};{" "}
          {vendorOrders.length === 1
            ? "the maker will tell you when your parcel leaves."
            : `${vendorOrders.length} makers will each send their own parcel and tell you when it leaves.`}
        </p>
        <ButtonLink href="/listings" look="outline">
          Back to the works
        </ButtonLink>
      </header>
      <OrderView order={order} vendorOrders={vendorOrders} invoices={invoices} />
    </div>
  )
}
