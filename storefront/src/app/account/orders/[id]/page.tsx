import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { OrderView } from "@/components/orders/order-view"
import { Link } from "@/components/ui/link"
import { getCustomer } from "@/lib/customer/get-customer"
import { formatDay } from "@/lib/dates"
import { getInvoices } from "@/lib/orders/get-invoices"
import { getOrder, getVendorOrders } from "@/lib/orders/get-orders"

export const metadata: Metadata = { title: "Order", robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

export default async function OrderPage({ params }: Props) {
  const { id } = await params
  if (!(await getCustomer()))
    redirect(`/account/sign-in?next=${encodeURIComponent(`/account/orders/${id}`)}`)
  const order = await getOrder(id)
  if (!order) notFound()
  const [vendorOrders, invoices] = await Promise.all([getVendorOrders(id), getInvoices(id)])
  return (
    <div className="page flex flex-col gap-10 py-10">
      <header className="flex flex-col gap-2">
        <Link href="/account" className="link inline-flex min-h-11 items-center self-start text-sm">
          All orders
        </Link>
        <h1 className="text-2xl">Order {order.display_id}</h1>
        <p className="text-muted">Placed on {formatDay(String(order.created_at))}</p>
      </header>
      <OrderView order={order} vendorOrders={vendorOrders} invoices={invoices} />
    </div>
  )
}
