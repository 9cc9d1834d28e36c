import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { Money } from "@/components/ui/price"
import { signOut } from "@/lib/customer/actions"
import { getCustomer } from "@/lib/customer/get-customer"
import { formatDay } from "@/lib/dates"
import { getOwnOrders, type Order, ORDERS_PER_PAGE } from "@/lib/orders/get-orders"

export const metadata: Metadata = { title: "Account", robots: { index: false } }

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function AccountPage({ searchParams }: Props) {
  const asked = (await searchParams).page
  const page = Math.max(
    1,
    Number.parseInt((Array.isArray(asked) ? asked[0] : asked) ?? "1", 10) || 1
  )
  const [customer, list] = await Promise.all([
    getCustomer(),
    getOwnOrders((page - 1) * ORDERS_PER_PAGE),
  ])
  if (!customer || !list) redirect("/account/sign-in")
  return (
    <div className="page flex flex-col gap-10 py-10">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-2xl">
            {customer.first_name ? `Hello, ${customer.first_name}` : "Your account"}
          </h1>
          <p className="text-muted">{customer.email}</p>
        </div>
        <form action={signOut}>
          <SubmitButton look="outline">Sign out</SubmitButton>
        </form>
      </header>
      <section aria-labelledby="orders" className="flex flex-col gap-4">
        <h2 id="orders" className="text-xl">
          Orders
        </h2>
        {list.orders.length ? (
          <OrderList orders={list.orders} />
        ) : (
          <EmptyState
            title="No orders yet"
            action={<ButtonLink href="/listings">See all works</ButtonLink>}
          >
            Your orders will be kept here, with the parcels of every maker.
          </EmptyState>
        )}
        <OrderPages page={page} count={list.count} />
      </section>
    </div>
  )
}

const OrderList = ({ orders }: { orders: Order[] }) => (
  <ul className="border-t border-line">
    {orders.map((order) => (
      <li key={order.id} className="border-b border-line">
        <Link
          href={`/account/orders/${order.id}`}
          className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3 hover:bg-wall"
        >
          <span className="font-title text-lg">Order {order.display_id}</span>
          <span className="text-sm text-muted">{formatDay(String(order.created_at))}</span>
          <Money amount={order.total} currency={order.currency_code} />
        </Link>
      </li>
    ))}
  </ul>
)

function OrderPages({ page, count }: { page: number; count: number }) {
  if (count <= ORDERS_PER_PAGE) return null
  return (
    <nav aria-label="Pages" className="flex justify-center gap-3">
      {page > 1 && (
        <ButtonLink href={`/account?page=${page - 1}`} look="outline">
          Newer orders
        </ButtonLink>
      )}
      {page * ORDERS_PER_PAGE < count && (
        <ButtonLink href={`/account?page=${page + 1}`} look="outline">
          Older orders
        </ButtonLink>
      )}
    </nav>
  )
}
