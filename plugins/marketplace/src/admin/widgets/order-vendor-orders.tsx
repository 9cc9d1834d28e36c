import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Skeleton } from "@medusajs/ui"
import { EmptyState } from "../components/empty-state"
import { ErrorState } from "../components/error-state"
import { OrderInvoices } from "../components/order-invoices"
import { Section } from "../components/section"
import { VendorOrderCard } from "../components/vendor-order-card"
import { useVendorOrders } from "../lib/vendor-orders"

// More vendors than a cart will ever hold.
const LIMIT = 100

const OrderVendorOrders = ({ data: order }: DetailWidgetProps<AdminOrder>) => (
  <Section title="Vendor orders">
    <VendorOrdersOf orderId={order.id} />
    <OrderInvoices orderId={order.id} />
  </Section>
)

function VendorOrdersOf({ orderId }: { orderId: string }) {
  const { data, isPending, error, isFetching, refetch } = useVendorOrders({
    order_id: orderId,
    limit: LIMIT,
    offset: 0,
  })
  if (isPending) {
    return (
      <div aria-busy="true" aria-label="Loading vendor orders" className="px-6 py-4">
        <Skeleton className="h-32 w-full rounded-md" />
      </div>
    )
  }
  if (!data) {
    return (
      <ErrorState
        title="The vendor orders could not be loaded"
        error={error}
        onRetry={() => refetch()}
        isRetrying={isFetching}
      />
    )
  }
  if (data.vendor_orders.length === 0) {
    return <EmptyState text="This order has not been divided among vendors." />
  }
  return data.vendor_orders.map((vendorOrder) => (
    <VendorOrderCard key={vendorOrder.id} vendorOrder={vendorOrder} />
  ))
}

export const config = defineWidgetConfig({
  zone: "order.details.after",
  id: "kalavpp-order-vendor-orders",
})

export default OrderVendorOrders
