import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { ListTable } from "../../components/list-table"
import { VendorOrderStatusBadge } from "../../components/statuses"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { VendorFilter } from "../../components/vendor-filter"
import { formatDate, formatMoney } from "../../lib/format"
import { statusOptions, VENDOR_ORDER_STATUSES } from "../../lib/statuses"
import type { VendorOrder } from "../../lib/types"
import { useTableParams } from "../../lib/use-table-params"
import { useVendorOrders } from "../../lib/vendor-orders"

const column = createDataTableColumnHelper<VendorOrder>()

const moneyColumn = (key: "total" | "commission_total" | "net_total", header: string) =>
  column.accessor(key, {
    header,
    minSize: 100,
    align: "right",
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  })

const columns = [
  column.accessor("display_id", {
    header: "Order",
    minSize: 110,
    cell: ({ row: { original: order } }) => (
      <TextLink to={`/orders/${order.order_id}`} className="txt-compact-small-plus">
        #{order.display_id}
      </TextLink>
    ),
  }),
  column.accessor("created_at", {
    header: "Date",
    minSize: 110,
    cell: ({ getValue }) => formatDate(getValue()),
  }),
  column.accessor("vendor.name", {
    header: "Vendor",
    minSize: 150,
    cell: ({ row: { original: order } }) => (
      <TextLink to={`/vendors/${order.vendor.id}`}>{order.vendor.name}</TextLink>
    ),
  }),
  column.accessor("customer_name", {
    header: "Customer",
    minSize: 130,
    cell: ({ row: { original: order } }) => order.customer_name || order.email || "-",
  }),
  column.accessor("status", {
    header: "Status",
    minSize: 120,
    cell: ({ getValue }) => <VendorOrderStatusBadge status={getValue()} />,
  }),
  moneyColumn("total", "Total"),
  moneyColumn("commission_total", "Commission"),
  moneyColumn("net_total", "Net"),
]

const VendorOrdersPage = () => {
  const params = useTableParams()
  const status = params.get("status")
  const vendorId = params.get("vendor_id")
  const { data, ...query } = useVendorOrders({
    ...(status && { status }),
    ...(vendorId && { vendor_id: vendorId }),
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <ListTable
      heading="Vendor orders"
      subheading="Each vendor's part of the orders"
      columns={columns}
      rows={data?.vendor_orders}
      count={data?.count}
      rowHref={(order) => `/orders/${order.order_id}`}
      params={params}
      filters={
        <>
          <VendorFilter params={params} />
          <TableFilter
            label="Status"
            allLabel="All statuses"
            options={statusOptions(VENDOR_ORDER_STATUSES)}
            value={status}
            onChange={(value) => params.set("status", value)}
          />
        </>
      }
      empty={{
        heading: "No vendor orders yet",
        description: "An order placed in the shop appears here once for each vendor in it.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({
  label: "Vendor orders",
  icon: TruckFast,
  rank: 3,
})

export const handle = { breadcrumb: () => "Vendor orders" }

export default VendorOrdersPage
